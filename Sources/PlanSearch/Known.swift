import Optimization

/// What a search of a program knows so far.
struct Known {
  private(set) var values: [Double]?
  private(set) var objective = Double.infinity
  private(set) var bound = -Double.infinity
  private let relativeGap: Double
  private var ending = TreeResult.End.limit
  private var (nodes, work) = (0, 0)

  init(_ start: Solution?, _ relativeGap: Double) {
    values = start?.values
    objective = start?.objective ?? .infinity
    self.relativeGap = relativeGap
  }

  /// Adds what the search of a reduced program has found.
  mutating func take(_ found: TreeResult, _ part: Reduction) {
    take(found, restored: part.restored)
  }

  /// Adds what the search of the program itself, or of another form of it, has found.
  mutating func take(_ found: TreeResult, restored: ([Double]) -> [Double] = { $0 }) {
    if let better = found.values, found.objective < objective {
      values = restored(better)
      objective = found.objective
    }
    bound = max(bound, found.bound)
    ending = found.ending
    nodes += found.nodes
    work += found.work
  }

  /// When nothing is left that could be better by more than the gap.
  var closed: Outcome {
    var all = self
    all.ending = .complete
    all.bound = max(bound, objective - relativeGap * abs(objective))
    return all.outcome
  }

  var outcome: Outcome {
    guard let values else {
      let isDenied = ending == .infeasible || ending == .complete
      let without: Ending =
        isDenied ? .infeasible : ending == .stopped ? .interruptedWithoutSolution : .noSolutionAtLimit
      return Outcome(
        ending: without, solution: nil, bound: isDenied || bound == -.infinity ? nil : bound, nodes: nodes,
        iterations: work)
    }
    let solution = Solution(values: values, objective: objective)
    let proven = min(bound, objective)
    return Outcome(
      ending: with(solution.relativeGap(to: proven)), solution: solution,
      bound: proven.isFinite ? proven : nil, nodes: nodes, iterations: work)
  }

  private func with(_ gap: Double) -> Ending {
    if gap <= Self.optimal { return .optimal }
    if gap <= relativeGap * (1 + 1e-6) + 1e-9 { return .withinGap }
    return ending == .stopped ? .interruptedWithSolution : .feasibleAtLimit
  }

  /// A gap this small counts as none: the solver's own tolerance.
  private static let optimal = 1e-6
}
