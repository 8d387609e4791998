import Optimization

/// The part of a large program that matters.
extension LargeSearch {
  /// A program without what is zero in the relaxation: whole numbers that miss being worth their cost by more than a share
  /// of it, and work and routes that others do for clearly less.
  enum Core: CaseIterable {
    /// No server where the relaxation has none.
    case used
    /// Servers that all but pay, too, and everything that stands around servers.
    case useful

    /// A value below this is none.
    private var none: Double { self == .used ? 1e-2 : 1e-4 }
    /// Reduced costs, relative, of whole numbers and of others, above which they are left out.
    private static let missing = 0.01
    private func missingOfOthers(isVast: Bool) -> Double {
      // Many routes are as good as each other: of a vast program only those in use stay.
      isVast ? -0.001 : self == .used ? 0.01 : 0.05
    }

    /// - Parameter search: whether work and routes may be left out too depends on its size: where all of them are more than
    ///   can be searched.
    fileprivate func leavesOut(
      _ column: Int, _ approximation: Approximation, _ search: LargeSearch, isOfServer: Bool
    ) -> Bool {
      guard approximation.values[column] < search.flat.lower[column] + none else { return false }
      let missing = approximation.relativeCosts[column]
      guard search.flat.isWhole[column] else {
        return search.isWide && isOfServer && missing > missingOfOthers(isVast: search.isVast)
      }
      // Of storage and racks a vast program has traces at every site, which together are what is needed.
      if search.isVast, !isOfServer { return false }
      return isOfServer && self == .used || (isOfServer || self == .used) && missing > Self.missing
    }
  }

  /// Cores with more columns are not searched in one piece.
  private static let mostSearched = 25_000
  /// A site is not searched to a smaller gap: what the others are held at is rough.
  private static let leastGapOfSites = 5e-4
  private static let nodes = 1000
  private static let nodesAround = 20

  /// Searches a core for points, site by site or in one piece from the best point; of the bound it knows nothing.
  func search(
    _ core: Core, of approximation: Approximation, inOnePiece isWhole: Bool, from found: TreeResult
  ) throws(SolverFailure) -> TreeResult {
    let isOfServer = guide.isOfBlock
    var upper = flat.upper
    for column in upper.indices where !guide.isTier[column] {
      if core.leavesOut(column, approximation, self, isOfServer: isOfServer[column]) {
        upper[column] = flat.lower[column]
      }
    }
    let part = Reduction(problem, flat, flat.lower, upper, probing: true)
    guard !part.isInfeasible, !part.kept.isEmpty, !isWhole || part.kept.count <= Self.mostSearched else {
      return TreeResult()
    }
    guard goesOn("core: \(part.problem.rows.count) rows, \(part.kept.count) columns") else {
      return TreeResult(ending: .stopped)
    }
    return isWhole
      ? try inOnePiece(part, from: found) : try siteBySite(part, of: approximation, from: found)
  }

  private func inOnePiece(_ part: Reduction, from found: TreeResult) throws(SolverFailure) -> TreeResult {
    var core = TreeOptions()
    core.scope = .core
    core.relativeGap = 1e-4
    core.nodeLimit = Self.nodes
    core.cutoff = found.objective
    core.reference = found.values.map(part.reduced)
    core.target = target(above: found.bound)
    core.polished = { [polished = options.polished] point in part.reduced(polished(part.restored(point))) }
    var better = try TreeSearch.search(
      part.problem, guide: guide.part(of: part.kept), with: solver, core, watch: watch)
    better.values = better.values.map(part.restored)
    better.bound = -.infinity
    if better.ending != .stopped { better.ending = .limit }
    return better
  }

  /// What a point may cost to be near enough to a bound.
  private func target(above bound: Double) -> Double {
    bound > 0 ? bound / (1 - options.relativeGap) : -.infinity
  }

  private func siteBySite(
    _ part: Reduction, of approximation: Approximation, from found: TreeResult
  ) throws(SolverFailure) -> TreeResult {
    let guide = guide.part(of: part.kept)
    let share = part.kept.count > SiteBySite.manyColumns ? 0.5 : 0.25
    var sites = SiteBySite(
      part.problem, near: part.reduced(approximation.values), part.keptRows.map { approximation.duals[$0] },
      guide: guide, solver: solver, gap: max(options.relativeGap * share, Self.leastGapOfSites),
      threads: options.threads, watch: watch)
    do throws(SolverFailure) {
      guard let rough = try sites.point() else { return TreeResult() }
      var exact = try solver.verified(rough, of: part.problem)
      if exact == nil, !isVast { exact = try fitted(around: rough, of: part.problem, guide) }
      guard let exact else { return TreeResult() }
      let better = SiteImprovement(
        part.problem, guide, solver, gap: options.relativeGap / 4, watch: watch
      )
      .improved(exact, until: target(above: found.bound))
      let point = options.polished(part.restored(better))
      let cost = problem.objectiveValue(at: point)
      guard cost < found.objective else { return TreeResult() }
      _ = watch(SearchProgress(incumbent: cost, bound: nil, nodes: 0, step: "found \(cost)"))
      return TreeResult(values: point, objective: cost)
    } catch {
      // A solver that breaks on a site ends this way to a point, not the search.
      return TreeResult(ending: error == .stopped ? .stopped : .limit)
    }
  }

  /// The servers of a point that is not quite one, with everything around them found anew.
  private func fitted(
    around rough: [Double], of problem: Problem, _ guide: SearchGuide
  ) throws(SolverFailure) -> [Double]? {
    let flat = FlatProgram(problem)
    var (lower, upper) = (flat.lower, flat.upper)
    for (column, isOfServer) in guide.isOfBlock.enumerated() where isOfServer && flat.isWhole[column] {
      let held = rough[column].rounded()
      (lower[column], upper[column]) = (held, held)
    }
    let part = Reduction(problem, flat, lower, upper)
    guard !part.isInfeasible, !part.kept.isEmpty else { return nil }
    guard goesOn("around servers: \(part.problem.rows.count) rows, \(part.kept.count) columns") else {
      throw .stopped
    }
    var around = TreeOptions()
    around.scope = .core
    around.relativeGap = options.relativeGap / 4
    around.nodeLimit = Self.nodesAround
    let found = try TreeSearch.search(
      part.problem, guide: guide.part(of: part.kept), with: solver, around, watch: watch)
    return found.values.map(part.restored)
  }
}
