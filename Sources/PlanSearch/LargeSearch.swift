import Optimization

/// From a large program, already reduced, to a plan and a proven gap.
///
/// First-order steps tell about where the optimum of the relaxation lies, and a true bound (`Approximation`). What they
/// leave at zero is left out, and the rest, the core, is searched, in one piece or site by site. Where its plans are not
/// close enough to the bound, the relaxation is solved exactly (`Sifting`), and searched among the columns that it asks
/// for.
struct LargeSearch {
  let problem: Problem
  let flat: FlatProgram
  let guide: SearchGuide
  let solver: any WarmSolver
  /// How far to go, and what is known.
  let options: TreeOptions
  let watch: @Sendable (SearchProgress) -> SearchCommand

  /// Programs with more columns are not solved exactly: it would take too long to be of use.
  private static let mostSifted = 200_000
  static let mostLookedAtTwice = 1_000_000

  init(
    _ problem: Problem, guide: SearchGuide, with solver: any WarmSolver, _ options: TreeOptions,
    watch: @escaping @Sendable (SearchProgress) -> SearchCommand
  ) {
    (self.problem, self.guide, self.solver, self.options, self.watch) = (
      problem, guide, solver, options, watch
    )
    flat = FlatProgram(problem)
  }

  func result() throws(SolverFailure) -> TreeResult { try result(from: approximated()) }

  /// - Parameter approximation: of this problem.
  func result(from approximation: Approximation) throws(SolverFailure) -> TreeResult {
    var found = TreeResult(objective: options.cutoff, bound: options.bound)
    found.bound = max(found.bound, approximation.bound)
    guard approximation.isComplete else { return found.stopped }
    for core in Core.allCases where isFar(found) && (isVast ? core == .used : found.values == nil || isWide) {
      found.take(try search(core, of: approximation, inOnePiece: false, from: found))
    }
    if isFar(found), !isWide { try found.take(sifted(found)) }
    for core in Core.allCases where isFar(found) && !isVast {
      found.take(try search(core, of: approximation, inOnePiece: true, from: found))
    }
    return found
  }

  /// Whether the program is too large to be solved exactly.
  var isWide: Bool { problem.variables.count > Self.mostSifted }

  /// Whether it is too large even to look at twice: only what the relaxation uses is searched.
  var isVast: Bool { problem.variables.count > Self.mostLookedAtTwice }

  /// Whether more is to be done.
  private func isFar(_ found: TreeResult) -> Bool {
    let isProven = found.ending == .complete || found.ending == .infeasible || found.ending == .unbounded
    guard !isProven, found.ending != .stopped else { return false }
    return found.objective.isInfinite
      || found.objective - found.bound > options.relativeGap * abs(found.objective)
  }

  func approximated() -> Approximation {
    var approximation = Approximation(flat, threads: options.threads)
    approximation.approach(for: options.relativeGap) { bound, steps in
      let step = steps % 1000 == 0 ? "\(steps) first-order steps: bound \(bound)" : nil
      return goesOn(bound: bound.isFinite ? bound : nil, step)
    }
    return approximation
  }

  /// Tells of a step; whether to go on.
  func goesOn(bound: Double? = nil, _ step: String?) -> Bool {
    if case .stop = watch(SearchProgress(incumbent: nil, bound: bound, nodes: 0, step: step)) { return false }
    return true
  }

  /// Searches only the columns that the relaxation asks for; the bound is that of all.
  private func sifted(_ known: TreeResult) throws(SolverFailure) -> TreeResult {
    var sifting = Sifting(problem, flat, blocks: guide.blocks, solver: solver, watch: watch)
    let relaxed: Sifting.Master
    do throws(SolverFailure) {
      guard let found = try sifting.optimum() else {
        return TreeResult(ending: sifting.isUnbounded ? .unbounded : .infeasible)
      }
      relaxed = found
    } catch .stopped {
      return TreeResult(ending: .stopped)
    }
    let master = sifting.part(relaxed.columns, relaxed.rows)
    var tree = options
    tree.cutoff = known.objective
    tree.reference = (known.values ?? options.reference).map { point in relaxed.columns.map { point[$0] } }
    tree.basis = relaxed.basis
    tree.bound = relaxed.bound
    tree.mayCut = false
    tree.polished = { [polished = tree.polished] point in
      let whole = polished(relaxed.whole(point, flat.columnCount))
      return relaxed.columns.map { whole[$0] }
    }
    var found = try TreeSearch.search(
      master, guide: guide.part(of: relaxed.columns), with: solver, tree, watch: watch)
    found.values = found.values.map { relaxed.whole($0, flat.columnCount) }
    // The tree knows nothing of the columns that were left out.
    found.bound = relaxed.bound
    guard found.values == nil, known.objective == .infinity, found.ending != .stopped else {
      if found.ending == .complete || found.ending == .infeasible { found.ending = .limit }
      return found
    }
    _ = goesOn("nothing found among the columns of the relaxation")
    return try TreeSearch.search(problem, guide: guide, with: solver, options, watch: watch)
  }
}

extension TreeResult {
  /// Adds what another search of the same problem has found.
  mutating func take(_ other: TreeResult) {
    if let better = other.values, other.objective < objective {
      (values, objective) = (better, other.objective)
    }
    bound = max(bound, other.bound)
    nodes += other.nodes
    work += other.work
    ending = other.ending
  }

  /// The same, stopped.
  fileprivate var stopped: TreeResult {
    var stopped = self
    stopped.ending = .stopped
    return stopped
  }
}
