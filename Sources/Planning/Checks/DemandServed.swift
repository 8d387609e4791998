import Domain

/// All work that regions ask for is sent to sites near enough, or short at the workload's penalty, and nothing else
/// is; deferrable work may wait for another slice of the period.
///
/// Σ_site routing[w, r, site, t, h] + short[w, r, t, h] = demand[w, r, t, h], over sites within the workload's latency
/// limit. Of a deferrable workload the left side is at least (1 − deferrable share) × demand in every slice, and over
/// the hours of the period as much work.
struct DemandServed: Check {
  let name = "demand-served"

  func report(_ inventory: Inventory, _ decisions: Decisions, _ fleet: Fleet) -> AuditReport.Check {
    var violations = Violations(of: name)
    violations.add(
      faults: decisions.routing.compactMap { fault(of: $0, $1, inventory, fleet.places) }
        + decisions.short.compactMap { fault(of: $0, $1, inventory, fleet.places) })
    let asked = demand(inventory, fleet.places)
    for (w, workload) in inventory.workloads.enumerated() {
      for r in inventory.regions.indices {
        for t in inventory.horizon.periods.indices {
          if workload.deferrableShare > 0 {
            compareWork(of: w, r, t, asked, inventory, fleet, &violations)
          } else {
            compareSlices(of: w, r, t, asked, inventory, fleet, &violations)
          }
        }
      }
    }
    return violations.check
  }

  private func compareSlices(
    of w: Int, _ r: Int, _ t: Int, _ asked: Grid<Throughput>, _ inventory: Inventory, _ fleet: Fleet,
    _ violations: inout Violations
  ) {
    for h in inventory.horizon.slices.indices {
      let (done, wanted) = (fleet.done(w, r, t, h), asked[w, r, t, h])
      violations.compare(done.value, equals: wanted.value, scale: fleet.workScales[w]) {
        "\(gets(done, of: wanted, w, r, inventory)) it asks for in \(time(t, h, inventory))"
      }
    }
  }

  /// What may not wait slice by slice, then the work of the period as its mean throughput.
  private func compareWork(
    of w: Int, _ r: Int, _ t: Int, _ asked: Grid<Throughput>, _ inventory: Inventory, _ fleet: Fleet,
    _ violations: inout Violations
  ) {
    var (done, wanted) = (Throughput.zero, Throughput.zero)
    for (h, slice) in inventory.horizon.slices.enumerated() {
      let (here, prompt) = (fleet.done(w, r, t, h), asked[w, r, t, h] * inventory.workloads[w].promptShare)
      violations.compare(prompt.value, atMost: here.value, scale: fleet.workScales[w]) {
        "\(gets(here, of: prompt, w, r, inventory)) that may not wait in \(time(t, h, inventory))"
      }
      done += here * slice.share
      wanted += asked[w, r, t, h] * slice.share
    }
    violations.compare(done.value, equals: wanted.value, scale: fleet.workScales[w]) {
      "\(gets(done, of: wanted, w, r, inventory)) it asks for on average in \(inventory.horizon.periods[t].id)"
    }
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

  private func gets(
    _ done: Throughput, of wanted: Throughput, _ w: Int, _ r: Int, _ inventory: Inventory
  ) -> String {
    let workload = inventory.workloads[w]
    return "region '\(inventory.regions[r])' gets \(done.value.figure) of the \(wanted.value.figure) "
      + "\(workload.unit)/s of '\(workload.id)'"
  }

  private func time(_ t: Int, _ h: Int, _ inventory: Inventory) -> String {
    "\(inventory.horizon.periods[t].id) '\(inventory.horizon.slices[h].id)'"
  }
}

extension DemandServed {
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

  private func fault(
    of key: DemandKey, _ throughput: Throughput, _ inventory: Inventory, _ places: Places
  ) -> String? {
    let short = "shortfall of '\(key.workload)' from '\(key.region)' in \(key.period) '\(key.slice)'"
    guard let w = places.workloads[key.workload] else { return "\(short) names an unknown workload" }
    if places.regions[key.region] == nil { return "\(short) names an unknown region" }
    if places.periods[key.period] == nil { return "\(short) names an unknown period" }
    if places.slices[key.slice] == nil { return "\(short) names an unknown slice" }
    let workload = inventory.workloads[w]
    if !throughput.isLawful { return "\(short) is \(throughput.value.figure) \(workload.unit)/s" }
    if inventory.shortPenalty(of: workload) != nil { return nil }
    return workload.shortPenalty == nil
      ? "\(short) has no penalty: all of it must be served"
      : "\(short) is none: another goal comes before the cost, and all of it must be served"
  }
}

extension Fleet {
  /// What becomes of a region's demand: sent to sites, or short.
  fileprivate func done(_ workload: Int, _ region: Int, _ period: Int, _ slice: Int) -> Throughput {
    routedFrom[workload, region, period, slice] + short[workload, region, period, slice]
  }
}
