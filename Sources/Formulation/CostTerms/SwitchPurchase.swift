import Domain
import Optimization

/// Switches are paid when they are ordered.
///
/// Formula: price[type of f,role] × buyswitches[f,role,s,t]; capex of period t; component network.
struct SwitchPurchase: CostTerm {
  let name = "switch-purchase"
  let component = CostComponent.network

  func cash(in setting: Setting) -> [Cash] {
    setting.unknowns.buySwitches.all.compactMap { key, index in
      guard let type = setting.inventory.fabric(key.fabric)?.switches[key.role],
        let price = setting.inventory.switchType(type)?.price, price != .zero,
        let period = setting.world.horizon.period(key.period)
      else { return nil }
      return Cash(
        due: .capex, period: period, amount: LinearExpression(index, times: ProgramMoney.scaled(price)),
        site: key.site)
    }
  }
}
