/// A line given at points and straight between them.
public struct PiecewiseLine: Hashable, Sendable {
  public struct Point: Hashable, Sendable {
    public let x, y: Double

    public init(_ x: Double, _ y: Double) { (self.x, self.y) = (x, y) }
  }

  /// A straight part: y = intercept + slope × x from `from` to `to`.
  public struct Segment: Hashable, Sendable {
    public let from, to: Double
    public let slope, intercept: Double

    init(_ left: Point, _ right: Point) {
      (from, to) = (left.x, right.x)
      slope = (right.y - left.y) / (right.x - left.x)
      intercept = left.y.less(slope * left.x)
    }
  }

  /// By rising x, no x twice.
  public let points: [Point]

  public init(_ points: [Point]) { self.points = points.sorted { $0.x < $1.x } }

  /// From left to right; parts in one line with the one before are joined to it.
  public var segments: [Segment] {
    var corners = Array(points.prefix(1))
    for (point, next) in zip(points.dropFirst(), points.dropFirst(2)) {
      if let last = corners.last, !Self.isStraight(last, point, next) { corners.append(point) }
    }
    if points.count > 1 { corners += points.suffix(1) }
    return zip(corners, corners.dropFirst()).map { Segment($0, $1) }
  }

  /// Whether no segment is less steep than the one before it: then the line is the highest of its segments
  /// everywhere.
  public var isConvex: Bool {
    let slopes = segments.map(\.slope)
    return zip(slopes, slopes.dropFirst()).allSatisfy { $0 <= $1 }
  }

  /// y at `x`; beyond the ends the first and last segments go on.
  public func value(at x: Double) -> Double {
    guard let first = points.first, points.count > 1 else { return points.first?.y ?? 0 }
    let right = points.firstIndex { $0.x >= x } ?? points.count - 1
    if points[right].x == x { return points[right].y }
    let segment = right == 0 ? Segment(first, points[1]) : Segment(points[right - 1], points[right])
    return segment.intercept + segment.slope * x
  }

  /// Whether three points lie in one line, as far as decimals can tell.
  private static func isStraight(_ left: Point, _ middle: Point, _ right: Point) -> Bool {
    let due = left.y + (right.y - left.y) * (middle.x - left.x) / (right.x - left.x)
    return abs(middle.y - due) <= straightness * max(abs(left.y), abs(right.y))
  }

  private static let straightness = 1e-12
}
