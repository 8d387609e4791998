import Domain
import Optimization

/// Energy is paid by the kWh at the price of its slice.
///
/// Formula: Σ_h hours[t,h] × facility power[s,t,h] × price[s,t,h]; opex of period t; component energy.
struct EnergyUse: CostTerm {
  let name = "energy-use"
  let component = CostComponent.energy

  func cash(in setting: Setting) -> [Cash] {
    setting.inventory.sites.flatMap { site in
      setting.world.periods.map { period in
        var amount = LinearExpression()
        for slice in setting.world.slices {
          let price = setting.inventory.energyPrice(at: site.id, in: period.id, slice.id)
          guard price.perUnit != 0 else { continue }
          let oneKilowatt = Power(1).during(setting.world.horizon.hours(of: slice, in: period))
          amount.add(
            setting.facilityPower(of: site, in: period, slice),
            times: price * oneKilowatt / ProgramMoney.unit)
        }
        return Cash(due: .opex, period: period, amount: amount, site: site.id)
      }
    }
  }
}
