import Domain
import Optimization

/// Emissions stay within the caps of the carbon policy, in a period or over the whole horizon.
///
/// Formula: Σ_s Σ_t emissions counted[s,t] ≤ cap, in t CO2e, t in the cap's period or all.
/// Reads: the carbon policy, carbon intensities, embodied carbon.
/// When it binds: one more tonne would save the stated value.
struct CarbonLimit: Constraint {
  let name = "carbon-limit"

  func rows(in setting: Setting) -> [LimitedRow] {
    let policy = setting.inventory.policy.carbon
    let ofPeriods = setting.world.periods.compactMap { period in
      policy.periodCaps[period.id].map { row(policy, [period], period.id, $0, in: setting) }
    }
    return ofPeriods + (policy.cap.map { [row(policy, setting.world.periods, nil, $0, in: setting)] } ?? [])
  }

  private func row(
    _ policy: CarbonPolicy, _ periods: [Period], _ period: ID<Period>?, _ cap: Emissions, in setting: Setting
  ) -> LimitedRow {
    var emitted = LinearExpression()
    for period in periods {
      for site in setting.inventory.sites { emitted.add(setting.countedEmissions(at: site, in: period)) }
    }
    return LimitedRow(
      "\(name)(\(period?.name ?? "all"))", emitted, .atMost(cap.tonnes),
      limit: RowLimit(name, policy.label, period))
  }
}
