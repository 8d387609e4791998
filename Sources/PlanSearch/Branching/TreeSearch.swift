import Optimization

/// Branch-and-bound on a linear program that stays loaded: cuts and good points at the root, then node after node, the
/// lowest bound first, each followed down as long as it is worth it.
final class TreeSearch {
  let problem: Problem
  let flat: FlatProgram
  let guide: SearchGuide
  let options: TreeOptions
  let solver: any WarmSolver
  let watch: @Sendable (SearchProgress) -> SearchCommand
  let live: LiveProgram
  let wholes: [Int]
  /// Bounds that hold in the whole tree.
  var rootLower: [Double]
  var rootUpper: [Double]
  /// A bound on everything within these.
  var rootBound: Double
  /// A bound on every point of the problem. What is held closer for the sake of a plan in hand bounds only what is better.
  private var certainBound: Double
  private var isHeldCloser: Bool
  var rootValues: [Double] = []
  var rootReduced: [Double] = []
  /// The objective that the reduced costs belong to.
  private var rootObjective = -Double.infinity
  private var best: [Double]?
  /// The cost of the best point known.
  private(set) var objective: Double
  /// What heuristics look around.
  private(set) var reference: [Double]?
  var nodes = 0
  /// Simplex iterations in parts searched by themselves.
  var partWork = 0
  /// Whether a part was searched without finding any point.
  var hasFailed = false
  /// The neighbourhood whose turn it is, and how many in a row have not helped.
  var (turn, idle) = (0, 0)
  var pseudocosts: Pseudocosts
  var queue = NodeQueue()
  /// What is proven of all this; nil where nothing is reported of it.
  var proof: TreeProof?
  /// Rows besides the problem's.
  var cuts: [CutRow] = []
  /// The bounds at the node at hand, with what follows from them.
  var implied: Propagation
  /// The bound of the node at hand, while it is neither closed nor in the queue; of the root, before it is solved.
  var pending: Double
  /// Whether the watcher has asked to stop.
  private var isStopped = false

  static func search(
    _ problem: Problem, guide: SearchGuide, with solver: any WarmSolver, _ options: TreeOptions,
    watch: @escaping @Sendable (SearchProgress) -> SearchCommand
  ) throws(SolverFailure) -> TreeResult {
    let flat = FlatProgram(problem)
    return try solver.keeping(problem, watch: watch) { kept throws(SolverFailure) in
      try TreeSearch(problem, flat, guide, kept, solver, options, watch).result()
    }
  }

  private init(
    _ problem: Problem, _ flat: FlatProgram, _ guide: SearchGuide, _ kept: any LinearProgram,
    _ solver: any WarmSolver, _ options: TreeOptions,
    _ watch: @escaping @Sendable (SearchProgress) -> SearchCommand
  ) {
    self.problem = problem
    self.flat = flat
    self.guide = guide
    self.options = options
    self.solver = solver
    self.watch = watch
    live = LiveProgram(kept, flat)
    wholes = flat.wholes
    (rootLower, rootUpper) = (flat.lower, flat.upper)
    (rootBound, certainBound, pending) = (options.bound, options.bound, options.bound)
    isHeldCloser = options.isHeldCloser
    objective = options.cutoff
    reference = options.reference
    pseudocosts = Pseudocosts(flat.columnCount)
    implied = Propagation(flat, flat.lower, flat.upper, isSettled: true)
    if options.scope == .whole { proof = TreeProof(flat) }
  }

  /// Nodes that cannot be better than this are not worth a look.
  var cutoff: Double {
    guard objective.isFinite else { return .infinity }
    // As long as it costs next to nothing, more is proven than was asked for.
    let isCheap = work * problem.rows.count < Self.cheap
    let gap = isCheap ? options.relativeGap / 100 : options.relativeGap
    return objective - gap * abs(objective) - 1e-9
  }
  /// Simplex iterations × rows: a fifth of a second or so.
  private static let cheap = 3_000_000
  var work: Int { live.work + partWork }
  var isSpent: Bool {
    if objective <= options.target { return true }
    if let limit = options.workLimit, work >= limit { return true }
    if let limit = options.nodeLimit, nodes >= limit { return true }
    return false
  }
  /// The lowest bound of what is still to be searched.
  var openBound: Double { min(queue.leastBound, pending) }

  /// What no point betters, as far as is proven.
  private var provenBound: Double {
    // Nodes were closed for being no better than the cutoff; what they hold may cost that much.
    let said = max(certainBound, min(max(rootBound, openBound), cutoff))
    let isProven = proof.map { min(said, $0.leastUnproven) - $0.doubt } ?? said
    return min(max(options.bound, isProven), objective)
  }

  /// A solver that breaks ends the search; it does not take back what is in hand.
  private func result() throws(SolverFailure) -> TreeResult {
    do throws(SolverFailure) {
      return try searched()
    } catch {
      if error == .stopped { return finished(.stopped) }
      guard objective.isFinite else { throw error }
      return finished(.limit)
    }
  }

  private func searched() throws(SolverFailure) -> TreeResult {
    if let basis = options.basis { try live.kept.start(from: basis) }
    switch try live.resolve() {
    case .optimal: break
    case .infeasible:
      try check(.infeasible, below: options.bound)
      pending = .infinity
      return finished(.infeasible)
    case .unbounded: return finished(.unbounded)
    case .cutOff, .limit: return finished(.limit)
    }
    // Whatever ends the search now, the root is still open.
    pending = live.objective
    try noteRoot()
    say("root: \(problem.rows.count) rows, \(flat.columnCount) columns, \(wholes.count) whole")
    if options.mayCut { try addCuts(gomory: options.cutoff.isFinite && options.scope == .whole ? 30 : 0) }
    try findPoints()
    guard rootBound < cutoff, !isSpent else { return finished() }
    if options.mayRestart, heldByNow > 0.05 {
      var result = finished()
      result.restart = (rootLower, rootUpper)
      return result
    }
    if options.scope != .part { try lookCloser() }
    // A core without any point in hand is not worth a tree.
    if rootBound < cutoff, options.scope != .core || reference != nil { try searchTree() }
    return finished()
  }

  /// Once more at the root, with what is known by now.
  private func lookCloser() throws(SolverFailure) {
    try live.move(to: rootLower, rootUpper, of: wholes)
    guard try live.resolve() == .optimal else { return }
    if options.mayCut { try addCuts(gomory: 50) }
    try noteRoot()
  }

  func noteRoot() throws(SolverFailure) {
    rootBound = max(rootBound, live.objective)
    rootValues = live.values
    let duals = try live.kept.duals()
    (rootObjective, rootReduced) = (live.objective, duals.reducedCosts)
    if let checked = proof?.check(
      live.objective, by: duals.rows, within: live.lower, live.upper, below: options.bound),
      checked.bound.isFinite
    {
      (rootObjective, rootReduced) = (checked.bound, checked.reducedCosts)
    }
    if !isHeldCloser { certainBound = rootBound }
    tightenByReducedCosts()
  }

  /// Share of the whole numbers that are held at the root by now, and were not before.
  private var heldByNow: Double {
    let held = wholes.count { rootLower[$0] == rootUpper[$0] && flat.lower[$0] < flat.upper[$0] }
    return Double(held) / Double(max(1, wholes.count))
  }

  /// Whole numbers that would cost more than the best plan if they moved further are held closer.
  private func tightenByReducedCosts() {
    guard cutoff.isFinite, !rootReduced.isEmpty else { return }
    let room = cutoff - rootObjective
    guard room >= 0 else { return }
    for column in wholes where rootLower[column] < rootUpper[column] {
      let (reduced, lower, upper) = (rootReduced[column], rootLower[column], rootUpper[column])
      if reduced > 1e-7, rootValues[column] <= lower + 1e-9 {
        rootUpper[column] = min(upper, lower + (room / reduced + 1e-6).rounded(.down))
      } else if reduced < -1e-7, rootValues[column] >= upper - 1e-9 {
        rootLower[column] = max(lower, upper - (room / -reduced + 1e-6).rounded(.down))
      }
      if (rootLower[column], rootUpper[column]) != (lower, upper) { isHeldCloser = true }
    }
  }

  /// Takes a point whose whole numbers are whole, should it be better.
  func accept(_ values: [Double]) throws(SolverFailure) {
    guard let point = try solver.verified(values, of: problem) else { return }
    let polished = options.polished(point)
    let isBetter =
      problem.violation(at: polished)?.isWithin(1e-7) == true
      && problem.objectiveValue(at: polished) < problem.objectiveValue(at: point)
    let taken = isBetter ? polished : point
    let cost = problem.objectiveValue(at: taken)
    guard cost < objective - 1e-9 * abs(cost) else { return }
    (best, reference, objective, idle) = (taken, taken, cost, 0)
    say("found \(cost)")
    tightenByReducedCosts()
  }

  private func finished(_ ending: TreeResult.End? = nil) -> TreeResult {
    let isComplete = openBound >= cutoff || rootBound >= cutoff
    let without: TreeResult.End = isStopped ? .stopped : .limit
    return TreeResult(
      values: best, objective: objective, bound: provenBound, nodes: nodes, work: work,
      ending: ending ?? (!isComplete ? without : objective.isFinite ? .complete : .infeasible))
  }

  // MARK: What is said of it

  /// Tells what was done; a wish to stop is heard at the next look at the clock.
  func say(_ step: @autoclosure () -> String) { _ = told(step()) }

  /// Whether the search may go on.
  var isWanted: Bool { told(nil) }

  private func told(_ step: String?) -> Bool {
    let isWhole = options.scope == .whole
    let bound = options.mayCut ? provenBound : options.bound
    let progress = SearchProgress(
      // A point of a core is a point of the whole.
      incumbent: options.scope != .part && objective.isFinite ? objective : nil,
      bound: isWhole && bound.isFinite ? bound : nil, nodes: nodes,
      step: step.map { isWhole ? $0 : "  \($0)" })
    if case .stop = watch(progress) { isStopped = true }
    return !isStopped
  }
}
