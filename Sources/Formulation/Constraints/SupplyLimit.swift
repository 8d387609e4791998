import Domain
import Optimization

/// No more servers of a type are ordered in a period, over all sites, than can be supplied.
///
/// Formula: Σ_s buy[k,s,t] ≤ supply[k,t]; where the type is not sold, no order has a variable.
/// Reads: the supply limit of the server type, the table of supply by period, the first and last period of orders.
/// When it binds: the plan would order more of this type, or order it later, if more could be had.
struct SupplyLimit: Constraint {
  let name = "supply-limit"

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.serverTypes.flatMap { server in
      setting.world.periods.compactMap { period in
        let orders = setting.ordered(server, in: period)
        guard let limit = server.supply(in: period), !orders.terms.isEmpty else { return nil }
        return LimitedRow("\(name)(\(server.id),\(period.id))", orders, .atMost(Double(limit)))
      }
    }
  }
}
