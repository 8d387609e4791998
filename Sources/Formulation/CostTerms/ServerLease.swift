import Domain
import Optimization

/// Servers taken for a term are paid every month of it, up to the horizon.
///
/// Formula: price[o] × months of t in the term × lease[o,t']; opex of period t; component cluster. What is still
/// owed behind the horizon is in no cost; the plan lists it.
struct ServerLease: CostTerm {
  let name = "server-lease"
  let component = CostComponent.cluster

  func cash(in setting: Setting) -> [Cash] {
    setting.inventory.offers.flatMap { offer -> [Cash] in
      guard case .months(let term, let price) = offer.terms else { return [] }
      return setting.world.periods.compactMap { period in
        var amount = LinearExpression()
        for start in setting.periods(to: period) {
          guard let index = setting.unknowns.lease[LeaseKey(offer: offer.key, period: start.id)] else {
            continue
          }
          let months = setting.world.horizon.monthsPaid(in: period, from: start, months: term)
          amount.add(price * Quantity(Double(months)) / ProgramMoney.unit, index)
        }
        return amount.terms.isEmpty ? nil : Cash(due: .opex, period: period, amount: amount, site: offer.site)
      }
    }
  }
}
