/// What moving a whole number away from its fraction has cost so far, per unit, downward and upward.
struct Pseudocosts {
  private var sums: [[Double]]
  private var counts: [[Int]]
  private var total = [0.0, 0.0]
  private var number = [0, 0]

  enum Way: Int { case down, up }

  init(_ columns: Int) {
    sums = Array(repeating: Array(repeating: 0, count: columns), count: 2)
    counts = Array(repeating: Array(repeating: 0, count: columns), count: 2)
  }

  mutating func note(_ column: Int, _ way: Way, gain: Double, distance: Double) {
    guard gain.isFinite, distance > 1e-9 else { return }
    let rate = max(0, gain) / distance
    sums[way.rawValue][column] += rate
    counts[way.rawValue][column] += 1
    total[way.rawValue] += rate
    number[way.rawValue] += 1
  }

  /// How often the less tried way was tried.
  func trials(_ column: Int) -> Int { min(counts[0][column], counts[1][column]) }

  func rate(_ column: Int, _ way: Way) -> Double {
    let count = counts[way.rawValue][column]
    if count > 0 { return sums[way.rawValue][column] / Double(count) }
    return number[way.rawValue] > 0 ? total[way.rawValue] / Double(number[way.rawValue]) : 1
  }

  /// What branching is expected to raise the bound by, both ways weighed together.
  func score(_ column: Int, fraction: Double) -> Double {
    Self.score(rate(column, .down) * fraction, rate(column, .up) * (1 - fraction))
  }

  static func score(_ down: Double, _ up: Double) -> Double { max(down, 1e-6) * max(up, 1e-6) }
}
