import Domain

/// Work keeps no more servers busy than are healthy, each workload within its largest utilisation.
///
/// Σ_w,mode serving / (throughput × maxUtilisation) ≤ installed − spares + hired ones that may be counted on, per (type, site, period, slice).
struct ServerCapacity: LimitCheck {
  let name = "server-capacity"

  func uses(_ inventory: Inventory, _ fleet: Fleet) -> [LimitUse] {
    inventory.horizon.periods.indices.flatMap { t in
      inventory.sites.indices.flatMap { s in
        inventory.serverTypes.indices.compactMap { use(of: $0, at: s, in: t, inventory, fleet) }
      }
    }
  }

  /// At the slice that leaves least: where that one fits, all do.
  private func use(
    of k: Int, at s: Int, in t: Int, _ inventory: Inventory, _ fleet: Fleet
  ) -> LimitUse? {
    let slices = inventory.horizon.slices
    let own = Double(max(0, fleet.healthy(s, k, t)))
    func room(_ h: Int) -> Double { fleet.hired.capacity[s, k, t, h] - fleet.busy[s, k, t, h] }
    let busiest = slices.indices.max { room($0) > room($1) } ?? 0
    let (used, healthy) = (fleet.busy[s, k, t, busiest], own + fleet.hired.capacity[s, k, t, busiest])
    guard used > 0 || fleet.installed[s, k, t] > 0 else { return nil }
    return LimitUse(
      subject: "\(inventory.sites[s].id) \(inventory.serverTypes[k].id)",
      period: inventory.horizon.periods[t].id, slice: slices[busiest].id, used: used,
      limit: healthy, unit: "servers",
      // Where no server works, no work is too little to matter.
      scale: healthy == 0 ? max(used, .leastNormalMagnitude) : 1)
  }

  func sentence(on use: LimitUse) -> String {
    "'\(use.subject)' needs \(use.used.figure) servers of its \(use.limit.figure) healthy ones in \(use.time)"
  }
}
