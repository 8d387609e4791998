import Domain
import Optimization

/// Servers in service are the existing ones not yet at the end of their life, the orders that have arrived, and
/// the leases in force, with what was moved in and without what was moved out or sold.
///
/// Formula: installed[k,s,t] = existing[k,s,t] + Σ buy[k,s,o] over orders o whose arrival … end of life covers t
/// + Σ lease[k,s,o,t'] over leases whose term covers t
/// + Σ_c moved in − moved out − retired up to t, over the cohorts c in service in t (`CohortStock`).
/// Reads: existing servers, commissioning dates, lead time, service life, the terms of leases.
/// When it binds: always; it defines the fleet.
struct FleetInService: Constraint {
  let name = "fleet-in-service"

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.world.periods.flatMap { period in
      setting.inventory.sites.flatMap { site in
        setting.fleet(at: site.id, in: period).map { server, installed in
          var balance = LinearExpression(installed)
          for order in setting.unknowns.orders(of: server, at: site.id, servingIn: period, setting.world) {
            balance.add(-1, order)
          }
          let fleet = FleetKey(server: server.id, site: site.id, period: period.id)
          balance.add(setting.leased(fleet), times: -1)
          balance.add(setting.unknowns.cohortChange(fleet, setting.world), times: -1)
          return LimitedRow(
            "\(name)(\(server.id),\(site.id),\(period.id))", balance,
            .exactly(Double(setting.world.existing[fleet] ?? 0)))
        }
      }
    }
  }
}
