import Domain
import Optimization

/// Servers in service, existing ones too but not leased ones, cost a share of their price a year: of what was paid for them, or of the
/// list price at the plan's start for the existing ones.
///
/// Formula: maintenance rate[k] × years[t] × (price[k] × Σ_s (installed[k,s,t] − leased[k,s,t] + on their way[k,s,t])
/// + Σ_o (paid[k,o] − price[k] × Σ_s buy[k,s,o] − (price[k,o] − price[k]) × Σ_s,τ≤t retire[k,s,o,τ])) over the orders o
/// in service in t; opex of period t; component hardware.
struct ServerMaintenance: CostTerm {
  let name = "server-maintenance"

  func cash(in setting: Setting) -> [Cash] {
    setting.inventory.serverTypes.filter { $0.maintenanceRate != 0 }.flatMap { server in
      setting.world.periods.map { period in
        var amount = LinearExpression()
        amount.add(price(of: server, in: period, setting), times: server.maintenanceRate * period.years)
        return Cash(due: .opex, period: period, amount: amount)
      }
    }
  }

  /// The price of all servers of a type that are in service, thousands of the currency.
  private func price(of server: ServerType, in period: Period, _ setting: Setting) -> LinearExpression {
    var price = LinearExpression()
    for site in setting.inventory.sites {
      let key = FleetKey(server: server.id, site: site.id, period: period.id)
      guard let installed = setting.unknowns.installed[key] else { continue }
      var owned = LinearExpression(installed)
      owned.add(setting.leased(key), times: -1)
      // What is on its way from site to site is kept up too.
      owned.add(setting.unknowns.moved(key, setting.world), times: -1)
      price.add(owned, times: ProgramMoney.scaled(server.price))
    }
    for order in setting.periods(to: period)
    where setting.world.horizon.serves(server, ordered: order, in: period) {
      price.add(setting.paidBeyondList(for: server, in: order))
      let beyond = server.price(in: order) - server.price
      price.add(
        setting.retired(.ordered(order.id), of: server, upTo: period), times: -ProgramMoney.scaled(beyond))
    }
    return price
  }
}
