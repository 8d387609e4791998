import Domain
import Optimization

/// In a period in which any server of a type is ordered, all sites together order the minimum at least.
///
/// Formula: minimum[k] × ordering[k,t] ≤ Σ_s buy[k,s,t] ≤ most useful[k,t] × ordering[k,t].
/// Reads: the minimum order of the server type.
/// When it binds: the plan orders more than it needs, or in fewer periods, to reach the minimum.
struct MinimumOrder: Constraint {
  let name = "minimum-order"

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.unknowns.ordering.all.flatMap { key, ordering -> [LimitedRow] in
      guard let server = setting.inventory.serverType(key.server),
        let period = setting.world.horizon.period(key.period)
      else { return [] }
      let place = "\(key.server),\(key.period)"
      let most = setting.useful.most(of: server, orderedIn: period, in: setting.world)
      var least = setting.ordered(server, in: period)
      var none = least
      least.add(-Double(server.terms.minimum), ordering)
      none.add(-Double(most), ordering)
      return [
        LimitedRow("\(name)(\(place))", least, .atLeast(0)),
        LimitedRow("\(name)-none(\(place))", none, .atMost(0)),
      ]
    }
  }
}
