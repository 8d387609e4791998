import Domain
import Optimization

/// Emissions are paid by the tonne, where the policy sets a price.
///
/// Formula: carbon price[t] × (Σ_h hours[t,h] × facility power[s,t,h] × carbon intensity[s,t,h] on the policy's
/// basis, and where it says so embodied carbon[k] × buy[k,s,t] of servers and racks); opex of period t;
/// component energy.
struct CarbonCharge: CostTerm {
  let name = "carbon-charge"
  let component = CostComponent.energy

  func cash(in setting: Setting) -> [Cash] {
    setting.world.periods.flatMap { period -> [Cash] in
      guard let price = setting.inventory.policy.carbon.prices[period.id], price.perUnit != 0 else {
        return []
      }
      let oneTonne = price * Emissions(Conversions.kilogramsPerTonne) / ProgramMoney.unit
      return setting.inventory.sites.map { site in
        var amount = LinearExpression()
        amount.add(setting.countedEmissions(at: site, in: period), times: oneTonne)
        return Cash(due: .opex, period: period, amount: amount, site: site.id)
      }
    }
  }
}
