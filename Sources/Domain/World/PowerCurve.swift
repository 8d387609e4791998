/// The measured power of one server over its utilisation, straight between the points.
///
/// The load of a server type at a site is spread evenly over its servers in service that no job holds, so that n servers
/// with the work of L fully loaded ones draw n × power(L / n).
public struct PowerCurve: Hashable, Sendable {
  /// Power in kW over utilisation from 0 to 1, both included.
  public let line: PiecewiseLine

  public init(_ points: [(utilisation: Double, power: Power)]) {
    line = PiecewiseLine(points.map { .init($0.utilisation, $0.power.value) })
  }

  public func power(at utilisation: Double) -> Power { Power(line.value(at: utilisation)) }
  public var idle: Power { power(at: 0) }
  public var full: Power { power(at: 1) }
  public var highest: Power { Power(line.points.map(\.y).max() ?? 0) }

  /// The highest utilisation up to which power per unit of work only falls with utilisation: below it every further
  /// server with a part of the same work adds power.
  public var tellingUtilisation: Double { line.segments.first { $0.intercept < 0 }?.from ?? 1 }

  /// The first corner after idle: below it every further server adds its idle power.
  public var firstCorner: Double { line.segments.first?.to ?? 1 }
}
