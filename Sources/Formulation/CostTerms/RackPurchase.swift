import Domain
import Optimization

/// Racks are paid when they are ordered.
///
/// Formula: price[ρ] × buyracks[ρ,s,t]; capex of period t; component cluster.
struct RackPurchase: CostTerm {
  let name = "rack-purchase"
  let component = CostComponent.cluster

  func cash(in setting: Setting) -> [Cash] {
    setting.unknowns.buyRacks.all.compactMap { key, index in
      guard let rack = setting.inventory.rackType(key.rack), rack.price != .zero,
        let period = setting.world.horizon.period(key.period)
      else { return nil }
      return Cash(
        due: .capex, period: period, amount: LinearExpression(index, times: ProgramMoney.scaled(rack.price)),
        site: key.site)
    }
  }
}
