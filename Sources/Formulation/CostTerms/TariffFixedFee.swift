import Domain
import Optimization

/// A site's energy supplier asks a fixed fee a month while the site is open.
///
/// Formula: fee[s] × months[t] × open[s,t]; opex of period t; component energy.
struct TariffFixedFee: CostTerm {
  let name = "tariff-fixed-fee"
  let component = CostComponent.energy

  func cash(in setting: Setting) -> [Cash] {
    setting.inventory.sites.filter { $0.tariff.fixedFee.perUnit != 0 }.flatMap { site in
      setting.world.periods.map { period in
        var amount = LinearExpression()
        let fee = site.tariff.fixedFee * Quantity<Month>(Double(period.months))
        amount.add(setting.open(site, in: period), times: fee / ProgramMoney.unit)
        return Cash(due: .opex, period: period, amount: amount, site: site.id)
      }
    }
  }
}
