import Domain

/// All work that regions ask for is sent to sites near enough, and nothing else is.
///
/// Σ_site routing[w, r, site, t, h] = demand[w, r, t, h], over sites within the workload's latency limit.
struct DemandServed: Check {
  let name = "demand-served"

  func report(_ inventory: Inventory, _ decisions: Decisions, _ fleet: Fleet) -> AuditReport.Check {
    var violations = Violations(of: name)
    violations.add(faults: decisions.routing.compactMap { fault(of: $0, $1, inventory, fleet.places) })
    let horizon = inventory.horizon
    let asked = demand(inventory, fleet.places)
    for (w, workload) in inventory.workloads.enumerated() {
      for (r, region) in inventory.regions.enumerated() {
        for (t, period) in horizon.periods.enumerated() {
          for (h, slice) in horizon.slices.enumerated() {
            let (sent, wanted) = (fleet.routedFrom[w, r, t, h], asked[w, r, t, h])
            violations.compare(sent.value, equals: wanted.value, scale: fleet.workScales[w]) {
              sentence(workload, region, period, slice, sent, wanted)
            }
          }
        }
      }
    }
    return violations.check
  }

  private func demand(_ inventory: Inventory, _ places: Places) -> Grid<Throughput> {
    let horizon = inventory.horizon
    var asked = Grid(
      Throughput.zero, inventory.workloads.count, inventory.regions.count, horizon.periods.count,
      horizon.slices.count)
    for (key, throughput) in inventory.demand {
      guard let w = places.workloads[key.workload], let r = places.regions[key.region],
        let t = places.periods[key.period], let h = places.slices[key.slice]
      else { continue }
      asked[w, r, t, h] = throughput
    }
    return asked
  }

  private func fault(
    of key: RoutingKey, _ throughput: Throughput, _ inventory: Inventory, _ places: Places
  ) -> String? {
    let route =
      "routing of '\(key.workload)' from '\(key.region)' to '\(key.site)' in \(key.period) '\(key.slice)'"
    guard let w = places.workloads[key.workload] else { return "\(route) names an unknown workload" }
    if places.regions[key.region] == nil { return "\(route) names an unknown region" }
    if places.sites[key.site] == nil { return "\(route) names an unknown site" }
    if places.periods[key.period] == nil { return "\(route) names an unknown period" }
    if places.slices[key.slice] == nil { return "\(route) names an unknown slice" }
    let workload = inventory.workloads[w]
    if !throughput.isLawful {
      return "\(route) is \(throughput.value.figure) \(workload.unit)/s"
    }
    if inventory.allows(workload, from: key.region, at: key.site) { return nil }
    return "\(route) is not within the latency limit of \((workload.latencyLimit?.value ?? 0).figure) ms"
  }

  private func sentence(
    _ workload: Workload, _ region: ID<Region>, _ period: Period, _ slice: Slice, _ sent: Throughput,
    _ wanted: Throughput
  ) -> String {
    "region '\(region)' gets \(sent.value.figure) of the \(wanted.value.figure) \(workload.unit)/s of "
      + "'\(workload.id)' it asks for in \(period.id) '\(slice.id)'"
  }
}
