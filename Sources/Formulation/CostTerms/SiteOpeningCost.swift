import Domain
import Optimization

/// Opening a candidate site is paid once, in the period in which it opens.
///
/// Formula: opening cost[s] × (open[s,t] − open[s,t−1]); capex of period t; component cluster.
struct SiteOpeningCost: CostTerm {
  let name = "site-opening-cost"
  let component = CostComponent.cluster

  func cash(in setting: Setting) -> [Cash] {
    setting.inventory.sites.filter { !$0.isExisting && $0.openingCost != .zero }.flatMap { site in
      setting.world.periods.map { period in
        var opening = setting.open(site, in: period)
        if period.ordinal > 0 {
          opening.add(setting.open(site, in: setting.world.periods[period.ordinal - 1]), times: -1)
        }
        var amount = LinearExpression()
        amount.add(opening, times: ProgramMoney.scaled(site.openingCost))
        return Cash(due: .capex, period: period, amount: amount, site: site.id)
      }
    }
  }
}
