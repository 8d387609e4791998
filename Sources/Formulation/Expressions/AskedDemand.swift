import Domain
import Optimization

extension Setting {
  /// What a routing class asks for in one slice, in the workload's scale: its demand, or under the objective
  /// `throughput` the share of it that is served.
  func asked(by routing: RoutingClass, in period: Period, _ slice: Slice) -> LinearExpression {
    let demand = scale.scaled(
      routing.demand(in: inventory, period.id, slice.id), of: routing.workload)
    return unknowns.share[routing.workload].map { LinearExpression($0, times: demand) }
      ?? LinearExpression(constant: demand)
  }
}
