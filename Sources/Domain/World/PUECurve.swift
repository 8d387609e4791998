/// PUE measured at several loads. Facility power is straight between the points; below the first point the PUE of that
/// point holds, and above the last point facility power goes on in a straight line.
public struct PUECurve: Hashable, Sendable {
  public struct Point: Hashable, Sendable {
    /// Above 0.
    public let itPower: Power
    public let pue: Double

    public init(_ itPower: Power, _ pue: Double) { (self.itPower, self.pue) = (itPower, pue) }
    public var facilityPower: Power { itPower * pue }
  }

  /// By rising IT power; at least one.
  public let points: [Point]

  public init(_ points: [Point]) { self.points = points.sorted { $0.itPower < $1.itPower } }

  /// Facility power over IT power, kW, from none to `most` or to the last point.
  public func line(to most: Power) -> PiecewiseLine {
    let measured = PiecewiseLine(
      [.init(0, 0)] + points.map { .init($0.itPower.value, $0.facilityPower.value) })
    guard let last = points.last, last.itPower < most else { return measured }
    return PiecewiseLine(measured.points + [.init(most.value, measured.value(at: most.value))])
  }

  public func facilityPower(of itPower: Power) -> Power { Power(line(to: itPower).value(at: itPower.value)) }

  /// The most IT power whose facility power is within `feed`.
  public func itPower(within feed: Power) -> Power {
    guard let last = points.last else { return feed }
    let line = line(to: max(last.itPower, feed))
    guard let segment = line.segments.last(where: { $0.intercept + $0.slope * $0.from <= feed.value }),
      segment.slope > 0
    else { return .zero }
    return Power(min(segment.to, (feed.value - segment.intercept) / segment.slope))
  }
}
