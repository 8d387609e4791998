import Domain
import Optimization

/// Ordered servers keep a value at the end of the horizon, on a straight line over their remaining life.
///
/// Formula: −price[k] × salvage rate[k] × months left[k,t] / service life[k] × buy[k,s,t]; due at the end of
/// the horizon; component hardware. Existing servers are sunk: they cost nothing and leave nothing.
struct ServerSalvage: CostTerm {
  let name = "server-salvage"

  func cash(in setting: Setting) -> [Cash] {
    guard let last = setting.world.periods.last else { return [] }
    return setting.unknowns.buy.all.compactMap { key, index in
      guard let server = setting.inventory.serverType(key.server),
        let period = setting.world.horizon.period(key.period), let life = server.serviceLifeMonths
      else { return nil }
      let left = Double(setting.world.horizon.monthsLeft(of: server, ordered: period)) / Double(life)
      let value = ProgramMoney.scaled(server.price) * server.salvageRate * left
      guard value != 0 else { return nil }
      return Cash(due: .salvage, period: last, amount: LinearExpression(index, times: -value))
    }
  }
}
