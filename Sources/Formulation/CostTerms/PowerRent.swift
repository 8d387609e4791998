import Domain
import Optimization

/// Rent is paid for the IT power that stands or is hired at a site at its configured maximum, as colocation is let.
///
/// Formula: rent[s] × months[t] × configured maximum of all equipment[s,t], without PUE, which the rent includes; opex of
/// period t; component cluster.
struct PowerRent: CostTerm {
  let name = "power-rent"
  let component = CostComponent.cluster

  func cash(in setting: Setting) -> [Cash] {
    setting.inventory.sites.flatMap { site -> [Cash] in
      guard let rent = site.tariff.rent else { return [] }
      return setting.world.periods.map { period in
        var amount = LinearExpression()
        let oneKilowatt = rent * Power(1).billed(months: period.months)
        for load in allLoads {
          amount.add(
            load.configuredMaximum(at: site, in: period, in: setting), times: oneKilowatt / ProgramMoney.unit)
        }
        return Cash(due: .opex, period: period, amount: amount, site: site.id)
      }
    }
  }
}
