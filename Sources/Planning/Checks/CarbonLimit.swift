import Domain

/// Emissions stay within the caps of the carbon policy.
///
/// Σ over sites of the emissions counted, in the cap's period or in all ≤ cap.
struct CarbonLimit: LimitCheck {
  let name = "carbon-limit"

  func uses(_ inventory: Inventory, _ fleet: Fleet) -> [LimitUse] {
    let policy = inventory.policy.carbon
    let periods = inventory.horizon.periods
    let ofPeriods = periods.indices.compactMap { t in
      policy.periodCaps[periods[t].id].map { use(policy, [t], periods[t].id, $0, inventory, fleet) }
    }
    return ofPeriods
      + (policy.cap.map { [use(policy, Array(periods.indices), nil, $0, inventory, fleet)] } ?? [])
  }

  private func use(
    _ policy: CarbonPolicy, _ periods: [Int], _ period: ID<Period>?, _ cap: Emissions, _ inventory: Inventory,
    _ fleet: Fleet
  ) -> LimitUse {
    var emitted = Emissions.zero
    for t in periods {
      for s in inventory.sites.indices { emitted += fleet.countedEmissions(inventory, s, t) }
    }
    return LimitUse(
      subject: policy.label, period: period, used: emitted.tonnes, limit: cap.tonnes, unit: "t CO2e")
  }

  func sentence(on use: LimitUse) -> String {
    "emissions counted (\(use.subject)) in \(use.time) are \(use.used.figure) t CO2e, above the cap of "
      + "\(use.limit.figure) t CO2e"
  }
}
