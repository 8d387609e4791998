import Domain
import Optimization

/// Servers rented by the hour are paid for the hours of their slice.
///
/// Formula: price[o] × Σ_h hours[t,h] × rent[o,t,h]; opex of period t; component cluster.
struct ServerRent: CostTerm {
  let name = "server-rent"
  let component = CostComponent.cluster

  func cash(in setting: Setting) -> [Cash] {
    setting.inventory.offers.flatMap { offer -> [Cash] in
      guard case .hourly(let price) = offer.terms else { return [] }
      return setting.world.periods.compactMap { period in
        var amount = LinearExpression()
        for slice in setting.world.slices {
          let key = RentKey(offer: offer.key, period: period.id, slice: slice.id)
          guard let index = setting.unknowns.rent[key] else { continue }
          let hours = setting.world.horizon.hours(of: slice, in: period)
          amount.add(price * Quantity(hours.value) / ProgramMoney.unit, index)
        }
        return amount.terms.isEmpty ? nil : Cash(due: .opex, period: period, amount: amount, site: offer.site)
      }
    }
  }
}
