import Domain
import Optimization

/// An open site costs a fixed amount a month.
///
/// Formula: fixed cost[s] × months[t] × open[s,t]; opex of period t; component cluster.
struct SiteFixedCost: CostTerm {
  let name = "site-fixed-cost"
  let component = CostComponent.cluster

  func cash(in setting: Setting) -> [Cash] {
    setting.inventory.sites.filter { $0.fixedCost.perUnit != 0 }.flatMap { site in
      setting.world.periods.map { period in
        var amount = LinearExpression()
        let cost = site.fixedCost * Quantity<Month>(Double(period.months))
        amount.add(setting.open(site, in: period), times: cost / ProgramMoney.unit)
        return Cash(due: .opex, period: period, amount: amount, site: site.id)
      }
    }
  }
}
