#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How sure a plan is that spares outlast a repair.
public struct AvailabilityRule: Hashable, Sendable {
  /// Least probability that the failures within one repair time are no more than the spares, above 0, below 1.
  public let level: Double
  /// Time from a failure until the server is back, or replaced.
  public let repairTime: Hours

  public init(level: Double, repairTime: Hours) {
    (self.level, self.repairTime) = (level, repairTime)
  }

  /// The spares of servers of one type; none for a type without a failure rate.
  public func stock(for server: ServerType) -> SpareStock? {
    guard let rate = server.annualFailureRate, rate > 0 else { return nil }
    return SpareStock(failuresPerServer: rate * repairTime.value / Conversions.hoursPerYear, level: level)
  }
}

/// Spares that a number of servers needs: the quantile of their failures within one repair time.
///
/// Failures of n servers within the repair time are Poisson with mean n × a, where a = annual failure rate ×
/// repair time / 8,760 h; a replacement may fail again. spares(n) = the least s with P(failures ≤ s) ≥ level.
/// It counts failures of every installed server, spares too, since they stand switched on.
public struct SpareStock: Hashable, Sendable {
  /// Mean failures of one server within one repair time, above 0.
  public let failuresPerServer: Double
  public let level: Double

  public init(failuresPerServer: Double, level: Double) {
    (self.failuresPerServer, self.level) = (failuresPerServer, min(level, Self.mostLevel))
  }

  /// Nearer to certainty sums of probabilities do not tell levels apart.
  private static let mostLevel = 1 - 1e-12

  /// The most failures of one server within one repair time that a rule makes sense for: beyond, more would be
  /// away for repair than could serve.
  public static let mostFailuresPerServer = 0.5

  /// spares(n): the least s with P(failures of `servers` ≤ s) ≥ level.
  public func spares(among servers: Int) -> Int {
    guard servers > 0 else { return 0 }
    let mean = Double(servers) * failuresPerServer
    var (below, above) = (-1, Self.surely(mean))
    while Self.probability(ofAtMost: above, mean: mean) < level { (below, above) = (above, 2 * above + 1) }
    while above - below > 1 {
      let middle = (below + above) / 2
      if Self.probability(ofAtMost: middle, mean: mean) < level { below = middle } else { above = middle }
    }
    return above
  }

  /// The most servers, up to `limit`, that this many spares suffice for.
  public func servers(coveredBy spares: Int, upTo limit: Int) -> Int {
    var (covered, short) = (0, limit + 1)
    while short - covered > 1 {
      let middle = (covered + short) / 2
      let chance = Self.probability(ofAtMost: spares, mean: Double(middle) * failuresPerServer)
      if chance >= level { covered = middle } else { short = middle }
    }
    return covered
  }

  /// The least number of servers of which `healthy` are left beside the spares: n = healthy + spares(n).
  public func servers(leaving healthy: Int) -> Int {
    var servers = healthy
    while healthy + spares(among: servers) > servers { servers = healthy + spares(among: servers) }
    return servers
  }

  /// The numbers of servers beyond which one spare more is needed: element s is the most that s spares suffice
  /// for; the last is `limit`, and is covered.
  public func steps(upTo limit: Int) -> [Int] {
    guard limit > 0 else { return [0] }
    return (0...spares(among: limit)).map { servers(coveredBy: $0, upTo: limit) }
  }

  /// A whole number that failures of this mean hardly exceed: the mean and six standard deviations.
  private static func surely(_ mean: Double) -> Int { Int(mean + 6 * mean.squareRoot() + 6) }

  /// P(X ≤ count) of a Poisson variable: Σ e^−mean × mean^i / i!. Terms are added up from the last one downwards until
  /// they are lost in rounding; those beyond twelve standard deviations are less than that. The last comes from
  /// logarithms, so that no large mean underflows.
  static func probability(ofAtMost count: Int, mean: Double) -> Double {
    guard count >= 0 else { return 0 }
    guard mean > leastSummedDownwards else { return probability(ofAtMost: count, smallMean: mean) }
    guard mean <= mostAddedUp else { return probability(ofAtMost: count, largeMean: mean) }
    let last = min(count, Int(mean + 12 * mean.squareRoot()))
    var term = exp(Double(last) * log(mean) - mean - lgamma(Double(last) + 1))
    var sum = term
    for failures in stride(from: last, to: 0, by: -1) {
      term *= Double(failures) / mean
      sum += term
      if Double(failures) < mean, term < sum * .ulpOfOne { break }
    }
    return min(1, sum)
  }

  /// Added up from the first term.
  private static func probability(ofAtMost count: Int, smallMean mean: Double) -> Double {
    var term = exp(-mean)
    var sum = term
    for failures in stride(from: 1, through: count, by: 1) {
      term *= mean / Double(failures)
      sum += term
      if Double(failures) > mean, term < sum * .ulpOfOne { break }
    }
    return min(1, sum)
  }

  private static let leastSummedDownwards = 100.0
  /// Mean failures beyond which so many terms would take long, and their rounding more than is left out below.
  private static let mostAddedUp = 1e6

  /// By the normal distribution with its first correction for skewness (Edgeworth's series), x = (count + 1/2 − mean) /
  /// √mean: Φ(x) + (1 − x²) φ(x) / (6 √mean). What it leaves out is of the order of 1 / mean.
  static func probability(ofAtMost count: Int, largeMean mean: Double) -> Double {
    let deviation = mean.squareRoot()
    let x = (Double(count) + 0.5 - mean) / deviation
    let density = exp(-x * x / 2) / (2 * Double.pi).squareRoot()
    return min(1, max(0, erfc(-x / 2.0.squareRoot()) / 2 + (1 - x * x) * density / (6 * deviation)))
  }
}
