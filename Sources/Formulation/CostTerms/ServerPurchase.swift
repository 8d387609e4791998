import Domain
import Optimization

/// Servers are paid when they are ordered.
///
/// Formula: price[k] × buy[k,s,t]; capex of period t; component hardware.
struct ServerPurchase: CostTerm {
  let name = "server-purchase"

  func cash(in setting: Setting) -> [Cash] {
    setting.unknowns.buy.all.compactMap { key, index in
      guard let server = setting.inventory.serverType(key.server),
        let period = setting.world.horizon.period(key.period)
      else { return nil }
      return Cash(
        due: .capex, period: period,
        amount: LinearExpression(index, times: ProgramMoney.scaled(server.price)))
    }
  }
}
