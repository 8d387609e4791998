import Optimization

/// A whole number to branch on.
struct Choice {
  let column: Int
  let value: Double
  /// What looking ahead says of the two children; infinite where nothing is left.
  var down = -Double.infinity
  var up = -Double.infinity
  var goesUp = false

  init(_ column: Int, _ value: Double) { (self.column, self.value) = (column, value) }

  var fraction: Double { value - value.rounded(.down) }
}

/// How a node goes on.
enum Branching {
  case on(Choice)
  /// Every whole number is whole.
  case whole
  /// Looking ahead has shown that there is nothing in it.
  case closed
}

/// Which whole number to branch on: by pseudocosts, after looking ahead where these say little yet.
extension TreeSearch {
  /// A number tried this often in both ways is known.
  private static let reliable = 2
  private static let mostLookedAt = 8
  /// Simplex iterations of one look ahead.
  private static let lookAhead = 25
  /// Looks ahead in a row that may find nothing better.
  private static let mostIdleLooks = 4

  func branching(at node: Node) throws(SolverFailure) -> Branching {
    let (values, objective) = (live.values, live.objective)
    let candidates = fractional(in: values)
    guard !candidates.isEmpty else { return .whole }
    var (best, bestScore) = (nil as Choice?, -1.0)
    var (looks, idleLooks) = (0, 0)
    let basis = try live.kept.basis
    for (column, estimate) in candidates {
      var choice = Choice(column, values[column])
      guard pseudocosts.trials(column) < Self.reliable, looks < Self.mostLookedAt else {
        if estimate > bestScore { (best, bestScore) = (choice, estimate) }
        if looks >= Self.mostLookedAt || idleLooks > Self.mostIdleLooks { break }
        continue
      }
      looks += 1
      try look(ahead: &choice, from: basis)
      live.restore(values, objective)
      if choice.down >= cutoff, choice.up >= cutoff { return .closed }
      if choice.down >= cutoff || choice.up >= cutoff { return .on(directed(choice)) }
      let score = Pseudocosts.score(choice.down - objective, choice.up - objective)
      idleLooks = score > bestScore ? 0 : idleLooks + 1
      if score > bestScore { (best, bestScore) = (choice, score) }
    }
    return best.map { .on(directed($0)) } ?? .whole
  }

  /// Whole numbers that are none, the most promising first.
  private func fractional(in values: [Double]) -> [(column: Int, score: Double)] {
    var found: [(column: Int, score: Double)] = []
    for column in wholes where values[column].isFractional {
      let fraction = values[column] - values[column].rounded(.down)
      found.append((column, pseudocosts.score(column, fraction: fraction)))
    }
    return found.sorted { $0.score != $1.score ? $0.score > $1.score : $0.column < $1.column }
  }

  /// Solves a little way into both children, and notes what that costs.
  private func look(ahead choice: inout Choice, from basis: BasisCode) throws(SolverFailure) {
    let (column, objective) = (choice.column, live.objective)
    let (lower, upper) = (live.lower[column], live.upper[column])
    choice.down = try self.objective(
      BoundsChange(column, lower, choice.value.rounded(.down)), from: basis, objective)
    choice.up = try self.objective(
      BoundsChange(column, choice.value.rounded(.up), upper), from: basis, objective)
    try live.kept.start(from: basis)
    if choice.down < cutoff {
      pseudocosts.note(column, .down, gain: choice.down - objective, distance: choice.fraction)
    }
    if choice.up < cutoff {
      pseudocosts.note(column, .up, gain: choice.up - objective, distance: 1 - choice.fraction)
    }
  }

  /// The objective after a few iterations with other bounds of one variable and what follows from them, which are taken
  /// back; infinite where nothing is left. A solve that was cut short proves no bound.
  private func objective(
    _ change: BoundsChange, from basis: BasisCode, _ before: Double
  ) throws(SolverFailure) -> Double {
    guard change.lower <= change.upper else { return .infinity }
    let changes = implied.narrowing(change.variable, change.lower, change.upper, limit: Self.followed)
    guard !implied.isInfeasible else {
      implied.takeBack(changes)
      return .infinity
    }
    try live.kept.start(from: basis)
    try show(changes)
    let resolution = try live.resolve(cutoff: cutoff, limit: Self.lookAhead)
    let objective = live.objective
    if resolution == .cutOff || objective >= cutoff { try check(resolution, below: before) }
    implied.takeBack(changes)
    try show(changes)
    switch resolution {
    case .optimal, .limit: return objective
    case .cutOff, .infeasible: return .infinity
    case .unbounded: return -.infinity
    }
  }

  /// The choice with the way that is gone first: towards the best point known, or where the relaxation was at the root.
  private func directed(_ choice: Choice) -> Choice {
    var result = choice
    let aim = reference?[choice.column] ?? rootValues[choice.column]
    if choice.up >= cutoff {
      result.goesUp = false
    } else if choice.down >= cutoff {
      result.goesUp = true
    } else if abs(aim - choice.value) > 1e-6 {
      result.goesUp = aim > choice.value
    } else {
      result.goesUp = choice.fraction > 0.5
    }
    return result
  }
}

extension Double {
  /// Whether this is no whole number, by more than the solver's tolerance.
  var isFractional: Bool { abs(self - rounded()) > 1e-6 }
}
