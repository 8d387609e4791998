/// How well one job runs on many accelerators: its throughput is that of one server × servers × efficiency.
public struct ScalingCurve: Hashable, Sendable {
  public struct Point: Hashable, Sendable {
    /// 1 or more.
    public let accelerators: Int
    /// Above 0 and at most 1.
    public let efficiency: Double

    public init(accelerators: Int, efficiency: Double) {
      self.accelerators = accelerators
      self.efficiency = efficiency
    }
  }

  /// At least one, by accelerators.
  public let points: [Point]

  public init(points: [Point]) { self.points = points.sorted { $0.accelerators < $1.accelerators } }

  /// What a job on `accelerators` does, in throughputs of one accelerator: linear between the points, from nothing up to
  /// the first; beyond the last, which nobody measured, no job runs.
  public func throughput(of accelerators: Double) -> Double? {
    guard let last = points.last, accelerators <= Double(last.accelerators) else { return nil }
    var (before, done) = (0.0, 0.0)
    for point in points {
      let (here, whole) = (Double(point.accelerators), Double(point.accelerators) * point.efficiency)
      if accelerators <= here {
        return done + (whole - done) * (accelerators - before) / (here - before)
      }
      (before, done) = (here, whole)
    }
    return done
  }
}
