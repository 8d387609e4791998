import Domain

/// The results of replicated work go from the site that serves it to one other open site.
///
/// Σ_to replication[w, s, to, t, h] = Σ_region routing[w, region, s, t, h], over links that leave s for sites open in t.
struct Replication: Check {
  let name = "replication"

  func report(_ inventory: Inventory, _ decisions: Decisions, _ fleet: Fleet) -> AuditReport.Check {
    var violations = Violations(of: name)
    violations.add(faults: decisions.replication.compactMap { fault(of: $0, $1, inventory, fleet) })
    let horizon = inventory.horizon
    for (w, workload) in inventory.workloads.enumerated() where workload.replication > .zero {
      for (s, site) in inventory.sites.enumerated() {
        for (t, period) in horizon.periods.enumerated() {
          for (h, slice) in horizon.slices.enumerated() {
            let (sent, served) = (fleet.siteLinks.sent[w, s, t, h], fleet.routedTo[w, s, t, h])
            violations.compare(sent.value, equals: served.value, scale: fleet.workScales[w]) {
              "site '\(site.id)' sends \(sent.value.figure) of the \(served.value.figure) \(workload.unit)/s of "
                + "'\(workload.id)' that it serves in \(period.id) '\(slice.id)' to another site"
            }
          }
        }
      }
    }
    return violations.check
  }

  private func fault(
    of key: ReplicationKey, _ throughput: Throughput, _ inventory: Inventory, _ fleet: Fleet
  ) -> String? {
    let copy =
      "replication of '\(key.workload)' from '\(key.from)' to '\(key.to)' in \(key.period) '\(key.slice)'"
    let places = fleet.places
    guard let workload = inventory.workload(key.workload) else { return "\(copy) names an unknown workload" }
    guard let period = places.periods[key.period] else { return "\(copy) names an unknown period" }
    if places.slices[key.slice] == nil { return "\(copy) names an unknown slice" }
    if workload.replication == .zero { return "\(copy) is of a workload that is not replicated" }
    guard inventory.siteLinks.contains(where: { $0.from == key.from && $0.to == key.to }) else {
      return "\(copy) has no link"
    }
    if !throughput.isLawful { return "\(copy) is \(throughput.value.figure) \(workload.unit)/s" }
    let isOpen = places.sites[key.to].map { fleet.isOpen($0, period) } ?? false
    return isOpen || throughput == .zero ? nil : "\(copy) goes to a site that is not open"
  }
}
