import Optimization

/// From a program to a plan and a proven gap.
///
/// Small programs go straight to the solver's branch-and-cut. Others are made smaller and tighter first (`Reduction`),
/// then searched by a tree of our own (`TreeSearch`), again from the start when the root has shown that much of the
/// program does not matter. Of large ones, only the columns that the relaxation asks for are searched (`Sifting`).
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
    problem.integerCount > Self.smallIntegers ? try searched() : try branchAndCut()
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
        ? try sifted(part, known)
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
    _ part: Reduction, _ known: Known, isHeldCloser: Bool = false, mayRestart: Bool = false
  ) throws(SolverFailure) -> TreeResult {
    var tree = treeOptions(part, known)
    tree.isHeldCloser = isHeldCloser
    tree.mayRestart = mayRestart
    return try TreeSearch.search(
      part.problem, guide: guide.part(of: part.kept), with: solver, tree, watch: watch)
  }

  /// Searches only the columns that the relaxation asks for; the bound is that of all.
  private func sifted(_ part: Reduction, _ known: Known) throws(SolverFailure) -> TreeResult {
    let flat = FlatProgram(part.problem)
    let partGuide = guide.part(of: part.kept)
    var sifting = Sifting(part.problem, flat, blocks: partGuide.blocks, solver: solver, watch: watch)
    let relaxed: Sifting.Master
    do throws(SolverFailure) {
      guard let found = try sifting.optimum() else { return TreeResult(ending: .infeasible) }
      relaxed = found
    } catch .stopped {
      return TreeResult(ending: .stopped)
    }
    let master = part.problem.part(columns: relaxed.columns, rows: relaxed.rows, flat)
    var tree = treeOptions(part, known)
    tree.reference = tree.reference.map { point in relaxed.columns.map { point[$0] } }
    tree.basis = relaxed.basis
    tree.bound = relaxed.objective
    tree.mayCut = false
    tree.polished = { [polished = tree.polished] point in
      let whole = polished(relaxed.whole(point, flat.columnCount))
      return relaxed.columns.map { whole[$0] }
    }
    var found = try TreeSearch.search(
      master, guide: partGuide.part(of: relaxed.columns), with: solver, tree, watch: watch)
    found.values = found.values.map { relaxed.whole($0, flat.columnCount) }
    // The tree knows nothing of the columns that were left out.
    found.bound = relaxed.objective
    guard found.values == nil, known.objective == .infinity, found.ending != .stopped else {
      if found.ending == .complete || found.ending == .infeasible { found.ending = .limit }
      return found
    }
    tell("nothing found among the columns of the relaxation")
    return try self.tree(part, known)
  }

  private func treeOptions(_ part: Reduction, _ known: Known) -> TreeOptions {
    var tree = TreeOptions()
    tree.relativeGap = options.relativeGap
    tree.nodeLimit = options.nodeLimit
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
