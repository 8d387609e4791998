import Optimization

/// From a program to a plan and a proven gap.
///
/// Small programs go straight to the solver's branch-and-cut, unless their bound is to be proven against roundings. Others are made smaller and tighter first (`Reduction`),
/// then searched by a tree of our own (`TreeSearch`), again from the start when the root has shown that much of the
/// program does not matter. Large ones have a way of their own (`LargeSearch`).
struct BoundedSearch {
  let problem: Problem
  let guide: SearchGuide
  /// A plan in hand, if there is one.
  var start: Solution?
  let solver: any WarmSolver
  let options: SearchOptions
  let watch: @Sendable (SearchProgress) -> SearchCommand
  /// Puts right what follows from the whole numbers of a point by itself; it costs no more.
  var polished: @Sendable ([Double]) -> [Double] = { $0 }

  /// Programs with at most this many integer variables go straight to branch-and-cut, which settles them in
  /// less time than a look at their structure takes.
  static let smallIntegers = 60
  /// Programs with more columns are sifted.
  static let largeColumns = 10_000
  private static let mostRestarts = 3

  func outcome() throws(SolverFailure) -> Outcome {
    problem.integerCount > Self.smallIntegers || options.certifies ? try searched() : try branchAndCut()
  }

  func branchAndCut() throws(SolverFailure) -> Outcome {
    let limits = SolveOptions(
      relativeGap: options.relativeGap, nodeLimit: options.nodeLimit, start: start?.values)
    return try solver.solve(problem, limits, watch: watch)
  }

  /// The way of programs that are not small.
  func searched(sifting largeColumns: Int = Self.largeColumns) throws(SolverFailure) -> Outcome {
    let flat = FlatProgram(problem)
    var known = Known(start, options.relativeGap)
    var (lower, upper) = (flat.lower, flat.upper)
    for round in 0...Self.mostRestarts {
      let part = Reduction(problem, flat, lower, upper, probing: true)
      guard !part.isInfeasible else { return known.closed }
      tell(
        "\(part.problem.rows.count) of \(problem.rows.count) rows, \(part.kept.count) of \(flat.columnCount) columns"
      )
      let found =
        part.kept.count > largeColumns
        ? try large(part, known)
        : try tree(part, known, isHeldCloser: round > 0, mayRestart: round < Self.mostRestarts)
      guard found.ending != .unbounded else { return try branchAndCut() }
      known.take(found, part)
      guard let restart = found.restart else { break }
      for (place, column) in part.kept.enumerated() where flat.isWhole[column] {
        (lower[column], upper[column]) = (restart.lower[place], restart.upper[place])
      }
    }
    return known.outcome
  }

  private func tree(
    _ part: Reduction, _ known: Known, isHeldCloser: Bool, mayRestart: Bool
  ) throws(SolverFailure) -> TreeResult {
    var tree = treeOptions(part, known)
    tree.isHeldCloser = isHeldCloser
    tree.mayRestart = mayRestart
    return try TreeSearch.search(
      part.problem, guide: guide.part(of: part.kept), with: solver, tree, watch: watch)
  }

  private func large(_ part: Reduction, _ known: Known) throws(SolverFailure) -> TreeResult {
    try LargeSearch(
      part.problem, guide: guide.part(of: part.kept), with: solver, treeOptions(part, known), watch: watch
    ).result()
  }

  private func treeOptions(_ part: Reduction, _ known: Known) -> TreeOptions {
    var tree = TreeOptions()
    tree.relativeGap = options.relativeGap
    tree.nodeLimit = options.nodeLimit
    tree.workLimit = options.workLimit
    tree.threads = Threads(count: options.threads)
    tree.cutoff = known.objective
    tree.bound = known.bound
    tree.reference = known.values.map(part.reduced)
    tree.polished = { [polished] point in part.reduced(polished(part.restored(point))) }
    return tree
  }

  private func tell(_ step: String) {
    _ = watch(SearchProgress(incumbent: nil, bound: nil, nodes: 0, step: step))
  }
}

extension Problem {
  var integerCount: Int { variables.count { $0.kind == .integer } }
}
