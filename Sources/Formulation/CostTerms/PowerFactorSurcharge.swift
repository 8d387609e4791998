import Domain
import Optimization

/// Every kWh costs more for each percentage point that the power factor lies below the supplier's threshold.
///
/// Formula: price per point[s] × points[s] × Σ_h hours[t,h] × facility power[s,t,h]; opex of period t; component
/// energy.
struct PowerFactorSurcharge: CostTerm {
  let name = "power-factor-surcharge"
  let component = CostComponent.energy

  func cash(in setting: Setting) -> [Cash] {
    setting.inventory.sites.filter { $0.tariff.surchargePrice.perUnit != 0 }.flatMap { site in
      setting.world.periods.map { period in
        var amount = LinearExpression()
        for slice in setting.world.slices {
          let oneKilowatt = Power(1).during(setting.world.horizon.hours(of: slice, in: period))
          amount.add(
            setting.facilityPower(of: site, in: period, slice),
            times: site.tariff.surchargePrice * oneKilowatt / ProgramMoney.unit)
        }
        return Cash(due: .opex, period: period, amount: amount, site: site.id)
      }
    }
  }
}
