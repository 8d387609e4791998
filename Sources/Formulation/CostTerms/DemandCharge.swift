import Domain
import Optimization

/// The highest facility power of a period is billed per kW and month.
///
/// Formula: price[s] × months[t] × peak[s,t], with peak[s,t] ≥ facility power[s,t,h] for every slice h;
/// opex of period t; component energy.
struct DemandCharge: CostTerm {
  let name = "demand-charge"

  func cash(in setting: Setting) -> [Cash] {
    setting.unknowns.peak.all.compactMap { key, index in
      guard let period = setting.world.horizon.period(key.period),
        let price = setting.inventory.site(key.site)?.demandCharge
      else { return nil }
      let oneKilowatt = price * Power(1).billed(months: period.months)
      return Cash(
        due: .opex, period: period,
        amount: LinearExpression(index, times: oneKilowatt / ProgramMoney.unit))
    }
  }

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.unknowns.peak.all.flatMap { key, index -> [LimitedRow] in
      guard let site = setting.inventory.site(key.site),
        let period = setting.world.horizon.period(key.period)
      else { return [] }
      return setting.world.slices.map { slice in
        var excess = setting.facilityPower(of: site, in: period, slice)
        excess.add(-1, index)
        return LimitedRow("\(name)(\(site.id),\(period.id),\(slice.id))", excess, .atMost(0))
      }
    }
  }
}
