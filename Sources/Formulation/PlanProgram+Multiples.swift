import Domain
import Optimization

/// Under the objective `throughput`: what is served of the demand that the program's world asks for.
extension PlanProgram {
  /// The share of each weighted workload's demand that is served at a point, 0 to 1.
  public func shares(at values: [Double]) -> [ID<Workload>: Double] {
    Dictionary(
      setting.unknowns.share.all.map { ($0.key, min(1, max(0, values[$0.index.rawValue]))) },
      uniquingKeysWith: { first, _ in first })
  }
}
