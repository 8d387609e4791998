import Optimization

/// A kept linear program whose bounds are known on this side too, so that only differences are sent.
final class LiveProgram {
  let kept: any LinearProgram
  private(set) var lower: [Double]
  private(set) var upper: [Double]
  /// Values after the last optimal solve.
  private(set) var values: [Double] = []
  /// Of the last solve: its objective, or a bound on it.
  private(set) var objective = -Double.infinity

  init(_ kept: any LinearProgram, _ flat: FlatProgram) {
    self.kept = kept
    lower = flat.lower
    upper = flat.upper
  }

  var work: Int { kept.iterations }

  func set(_ column: Int, _ low: Double, _ high: Double) throws(SolverFailure) {
    try move([column], to: [low], [high])
  }

  /// Sets the bounds of `columns`.
  func move(_ columns: [Int], to lows: [Double], _ highs: [Double]) throws(SolverFailure) {
    var changes: [BoundsChange] = []
    for (place, column) in columns.enumerated()
    where lower[column] != lows[place] || upper[column] != highs[place] {
      lower[column] = lows[place]
      upper[column] = highs[place]
      changes.append(BoundsChange(column, lows[place], highs[place]))
    }
    try kept.setBounds(changes)
  }

  /// Sets all bounds.
  func move(to lows: [Double], _ highs: [Double], of columns: [Int]) throws(SolverFailure) {
    var changes: [BoundsChange] = []
    for column in columns where lower[column] != lows[column] || upper[column] != highs[column] {
      lower[column] = lows[column]
      upper[column] = highs[column]
      changes.append(BoundsChange(column, lows[column], highs[column]))
    }
    try kept.setBounds(changes)
  }

  /// Puts back what a solve before had told, whose basis and bounds are in force again.
  func restore(_ values: [Double], _ objective: Double) {
    (self.values, self.objective) = (values, objective)
  }

  func resolve(cutoff: Double = .infinity, limit: Int? = nil) throws(SolverFailure) -> Resolution {
    let resolution = try kept.resolve(cutoff: cutoff, iterationLimit: limit)
    switch resolution {
    case .optimal:
      objective = try kept.objective
      values = try kept.values()
    case .cutOff, .limit:
      objective = try kept.objective
    default: objective = .infinity
    }
    return resolution
  }
}
