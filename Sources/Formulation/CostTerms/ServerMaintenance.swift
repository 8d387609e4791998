import Domain
import Optimization

/// Servers in service, existing ones too but not leased ones, cost a share of their price a year: of what was paid
/// for them, or of the list price at the plan's start for the existing ones.
///
/// Formula: maintenance rate[k] × years[t] × (price[k] × Σ_s (installed[k,s,t] − leased[k,s,t] + on their way to[k,s,t])
/// + Σ_o (paid[k,o] − price[k] × Σ_s buy[k,s,o]) + Σ_s,o (price[k,o] − price[k]) × (moved in − moved out − retired)
/// [k,s,o,t]) over the orders o in service in t; opex of period t; component hardware.
struct ServerMaintenance: CostTerm {
  let name = "server-maintenance"
  let component = CostComponent.hardware

  func cash(in setting: Setting) -> [Cash] {
    setting.serverTypes.filter { $0.maintenanceRate != 0 }.flatMap { server in
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
      var price = LinearExpression()
      price.add(owned(key, setting), times: ProgramMoney.scaled(server.price))
      price.add(setting.unknowns.changeBeyondList(of: server, at: site.id, in: period, setting.world))
      guard !price.terms.isEmpty else { return nil }
      return (site.id, price)
    }
    let beyond = setting.periods(to: period)
      .filter { setting.world.horizon.serves(server, ordered: $0, in: period) }
      .flatMap { setting.paymentsBeyondList(for: server, in: $0) }
    return listed + beyond.map { ($0.site, $0.amount) }
  }

  /// Servers of a fleet that the site keeps up: not the leased ones, but those on their way to it.
  private func owned(_ fleet: FleetKey, _ setting: Setting) -> LinearExpression {
    var owned = setting.unknowns.installed[fleet].map { LinearExpression($0) } ?? LinearExpression()
    owned.add(setting.leased(fleet), times: -1)
    owned.add(setting.unknowns.cohortChange(fleet, setting.world), times: -1)
    owned.add(setting.unknowns.ownershipChange(fleet, setting.world))
    return owned
  }
}
