import Domain

/// A site serves exactly the work that is sent to it, on servers with a throughput figure for it.
///
/// Σ_region routing[w, region, s, t, h] = Σ_type,mode serving[w, type, mode, s, t, h].
struct ServingBalance: Check {
  let name = "serving-balance"

  func report(_ inventory: Inventory, _ decisions: Decisions, _ fleet: Fleet) -> AuditReport.Check {
    var violations = Violations(of: name)
    violations.add(faults: decisions.serving.compactMap { fault(of: $0, $1, inventory, fleet.places) })
    let horizon = inventory.horizon
    for (w, workload) in inventory.workloads.enumerated() {
      for (s, site) in inventory.sites.enumerated() {
        for (t, period) in horizon.periods.enumerated() {
          for (h, slice) in horizon.slices.enumerated() {
            let (served, sent) = (fleet.served[w, s, t, h], fleet.routedTo[w, s, t, h])
            violations.compare(served.value, equals: sent.value, scale: fleet.workScales[w]) {
              sentence(workload, site, period, slice, served, sent)
            }
          }
        }
      }
    }
    return violations.check
  }

  private func fault(
    of key: ServingKey, _ throughput: Throughput, _ inventory: Inventory, _ places: Places
  ) -> String? {
    let work =
      "serving of '\(key.workload)' on '\(key.server)' in mode '\(key.mode)' at '\(key.site)' in "
      + "\(key.period) '\(key.slice)'"
    guard let w = places.workloads[key.workload] else { return "\(work) names an unknown workload" }
    if places.servers[key.server] == nil { return "\(work) names an unknown server type" }
    if places.sites[key.site] == nil { return "\(work) names an unknown site" }
    if places.periods[key.period] == nil { return "\(work) names an unknown period" }
    if places.slices[key.slice] == nil { return "\(work) names an unknown slice" }
    if !throughput.isLawful {
      return "\(work) is \(throughput.value.figure) \(inventory.workloads[w].unit)/s"
    }
    let figure = Figure.Key(workload: key.workload, server: key.server, mode: key.mode)
    return places.figures[figure] == nil ? "\(work) has no throughput figure" : nil
  }

  private func sentence(
    _ workload: Workload, _ site: Site, _ period: Period, _ slice: Slice, _ served: Throughput,
    _ sent: Throughput
  ) -> String {
    "site '\(site.id)' serves \(served.value.figure) of the \(sent.value.figure) \(workload.unit)/s of "
      + "'\(workload.id)' sent to it in \(period.id) '\(slice.id)'"
  }
}
