import Domain
import Optimization

/// In which order plans of equal cost are preferred: fewer server types ordered, then fewer servers, then by the names
/// of type, site and period.
extension PlanProgram {
  /// The same problem with what the order of preference counts, and each step of it as an expression to make least.
  public var preferring: (problem: Problem, steps: [LinearExpression]) {
    var problem = problem
    var types = LinearExpression()
    var servers = LinearExpression()
    var names = LinearExpression()
    let orders = setting.unknowns.buy.all.sorted {
      ($0.key.server, $0.key.site, $0.key.period) < ($1.key.server, $1.key.site, $1.key.period)
    }
    for (server, orders) in Dictionary(grouping: orders, by: \.key.server).sorted(by: { $0.key < $1.key }) {
      let used = problem.add(Variable("used(\(server))", .integer, .binary))
      types.add(1, used)
      for (key, index) in orders {
        var excess = LinearExpression(index)
        excess.add(-problem[index].bounds.upper, used)
        problem.add(Row("tie-used(\(key.server),\(key.site),\(key.period))", excess, .atMost(0)))
      }
    }
    for (place, order) in orders.enumerated() {
      servers.add(1, order.index)
      names.add(Double(place), order.index)
    }
    return (problem, [types, servers, names])
  }
}
