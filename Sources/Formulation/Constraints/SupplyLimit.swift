import Domain
import Optimization

/// No more servers of a type are ordered in a period, over all sites, than can be supplied.
///
/// Formula: Σ_s buy[k,s,t] ≤ supply[k].
/// Reads: the supply limit of the server type.
/// When it binds: the plan would order more of this type, or order it later, if more could be had.
struct SupplyLimit: Constraint {
  let name = "supply-limit"

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.inventory.serverTypes.flatMap { server -> [LimitedRow] in
      guard let limit = server.supplyLimit else { return [] }
      return setting.world.periods.compactMap { period in
        var orders = LinearExpression()
        for site in setting.inventory.sites {
          let key = PurchaseKey(server: server.id, site: site.id, period: period.id)
          if let index = setting.unknowns.buy[key] { orders.add(1, index) }
        }
        guard !orders.terms.isEmpty else { return nil }
        return LimitedRow("\(name)(\(server.id),\(period.id))", orders, .atMost(Double(limit)))
      }
    }
  }
}
