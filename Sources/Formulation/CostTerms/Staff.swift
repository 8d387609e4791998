import Domain
import Optimization

/// The people who run a site are paid by the month: some while it is open, more with what stands there. Fractions of
/// a full-time equivalent count.
///
/// Formula: cost[s] × months[t] × (fixed[s] × open[s,t] + per MW[s] × Σ_loads configured maximum[s,t] / 1000 +
/// per 1,000 servers[s] × Σ_k installed[k,s,t] / 1000), the loads without hired servers; opex of period t; component
/// cluster.
struct Staff: CostTerm {
  let name = "staff"
  let component = CostComponent.cluster

  func cash(in setting: Setting) -> [Cash] {
    setting.inventory.sites.flatMap { site -> [Cash] in
      guard let rule = site.facility.staff else { return [] }
      return setting.world.periods.map { period in
        let one = rule.cost * Quantity<Month>(Double(period.months)) / ProgramMoney.unit
        var amount = LinearExpression()
        amount.add(headcount(rule, at: site, in: period, setting), times: one)
        return Cash(due: .opex, period: period, amount: amount, site: site.id)
      }
    }
  }

  private func headcount(
    _ rule: StaffRule, at site: Site, in period: Period, _ setting: Setting
  ) -> LinearExpression {
    var people = LinearExpression()
    people.add(setting.open(site, in: period), times: rule.fixed)
    for load in allLoads where load.needsStaff {
      people.add(
        load.configuredMaximum(at: site, in: period, in: setting),
        times: rule.perMegawatt / Conversions.kilowattsPerMegawatt)
    }
    for (_, installed) in setting.fleet(at: site.id, in: period) {
      people.add(rule.perThousandServers / Conversions.serversPerThousand, installed)
    }
    return people
  }
}
