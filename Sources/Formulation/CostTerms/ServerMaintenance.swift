import Domain
import Optimization

/// Servers in service, existing ones too, cost a share of their price a year: of what was paid for them, or of the
/// list price at the plan's start for the existing ones.
///
/// Formula: maintenance rate[k] × years[t] × (price[k] × Σ_s installed[k,s,t] + Σ_o (paid[k,o] − price[k] ×
/// Σ_s buy[k,s,o])) over the orders o in service in t; opex of period t; component hardware.
struct ServerMaintenance: CostTerm {
  let name = "server-maintenance"
  let component = CostComponent.hardware

  func cash(in setting: Setting) -> [Cash] {
    setting.inventory.serverTypes.filter { $0.maintenanceRate != 0 }.flatMap { server in
      setting.world.periods.flatMap { period in
        prices(of: server, in: period, setting).map { site, price in
          var amount = LinearExpression()
          amount.add(price, times: server.maintenanceRate * period.years)
          return Cash(due: .opex, period: period, amount: amount, site: site)
        }
      }
    }
  }

  /// The price of all servers of a type that are in service, thousands of the currency.
  private func prices(
    of server: ServerType, in period: Period, _ setting: Setting
  ) -> [(site: ID<Site>?, price: LinearExpression)] {
    let listed = setting.inventory.sites.compactMap { site -> (site: ID<Site>?, price: LinearExpression)? in
      let key = FleetKey(server: server.id, site: site.id, period: period.id)
      return setting.unknowns.installed[key].map {
        (site.id, LinearExpression($0, times: ProgramMoney.scaled(server.price)))
      }
    }
    let beyond = setting.periods(to: period)
      .filter { setting.world.horizon.serves(server, ordered: $0, in: period) }
      .flatMap { setting.paymentsBeyondList(for: server, in: $0) }
    return listed + beyond.map { ($0.site, $0.amount) }
  }
}
