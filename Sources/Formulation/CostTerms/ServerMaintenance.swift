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
      guard let installed = setting.unknowns.installed[key] else { return nil }
      var owned = LinearExpression(installed)
      owned.add(setting.leased(key), times: -1)
      // What is on its way from site to site is kept up too.
      owned.add(setting.unknowns.moved(key, setting.world), times: -1)
      var price = LinearExpression()
      price.add(owned, times: ProgramMoney.scaled(server.price))
      return (site.id, price)
    }
    let orders = setting.periods(to: period)
      .filter { setting.world.horizon.serves(server, ordered: $0, in: period) }
    let beyond = orders.flatMap { setting.paymentsBeyondList(for: server, in: $0) }
    let sold = orders.flatMap { soldBeyondList(server, orderedIn: $0, upTo: period, setting) }
    return listed + beyond.map { ($0.site, $0.amount) } + sold
  }

  /// What early retirement takes off: the servers of an order that are sold are kept up no more.
  private func soldBeyondList(
    _ server: ServerType, orderedIn order: Period, upTo period: Period, _ setting: Setting
  ) -> [(site: ID<Site>?, price: LinearExpression)] {
    let beyond = ProgramMoney.scaled(server.price(in: order) - server.price)
    guard beyond != 0, server.resaleRate != nil else { return [] }
    return setting.inventory.sites.compactMap { site in
      var sold = LinearExpression()
      for leaving in setting.periods(to: period) {
        let key = RetirementKey(
          server: server.id, site: site.id, cohort: .ordered(order.id), period: leaving.id)
        if let index = setting.unknowns.retire[key] { sold.add(-beyond, index) }
      }
      return sold.terms.isEmpty ? nil : (site.id, sold)
    }
  }
}
