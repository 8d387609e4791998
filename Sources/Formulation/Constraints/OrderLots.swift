import Domain
import Optimization

/// An order for a site is of whole lots.
///
/// Formula: buy[k,s,t] = lot[k] × lots[k,s,t], lots whole.
/// Reads: the lot size of the server type.
/// When it binds: always; the plan may buy servers it does not need to fill the last lot.
struct OrderLots: Constraint {
  let name = "order-lots"

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.unknowns.lots.all.compactMap { key, lots in
      guard let buy = setting.unknowns.buy[key], let server = setting.inventory.serverType(key.server) else {
        return nil
      }
      var rest = LinearExpression(buy)
      rest.add(-Double(server.terms.lot), lots)
      return LimitedRow("\(name)(\(key.server),\(key.site),\(key.period))", rest, .exactly(0))
    }
  }
}
