import Domain
import Optimization

/// Ordered servers keep a value at the end of the horizon: a share of what was paid for them, on a straight line
/// over their remaining life.
///
/// Formula: −salvage rate[k] × months left[k,t] / service life[k] × (paid[k,t] − price[k,t] × Σ_s,τ retire[k,s,t,τ]);
/// due at the end of the horizon; component hardware. Existing servers are sunk: they cost nothing and leave nothing.
struct ServerSalvage: CostTerm {
  let name = "server-salvage"
  let component = CostComponent.hardware

  func cash(in setting: Setting) -> [Cash] {
    guard let last = setting.world.periods.last else { return [] }
    return setting.serverTypes.flatMap { server -> [Cash] in
      guard let life = server.serviceLifeMonths, server.salvageRate != 0 else { return [] }
      return setting.world.periods.compactMap { period in
        let left = Double(setting.world.horizon.monthsLeft(of: server, ordered: period)) / Double(life)
        var value = LinearExpression()
        value.add(setting.paid(for: server, in: period), times: -server.salvageRate * left)
        let price = ProgramMoney.scaled(server.price(in: period))
        value.add(
          setting.retired(.ordered(period.id), of: server), times: price * server.salvageRate * left)
        return value.terms.isEmpty ? nil : Cash(due: .salvage, period: last, amount: value)
      }
    }
  }
}
