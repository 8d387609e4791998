import Optimization

/// Ways to good points: dives, and parts of the program searched by themselves.
extension TreeSearch {
  /// A program with more whole numbers is searched first where its relaxation is not zero.
  static let large = 1500
  private static let mostCrossings = 4
  /// Shares of its cost that a column of a core may miss being worth it by, core after core.
  private static let cores = [0, 0.02]
  private static let partNodes = 300
  private static let coreNodes = 1000

  /// At the root.
  func findPoints() throws(SolverFailure) {
    guard rootBound < cutoff, !isSpent else { return }
    if options.scope == .whole, wholes.count > Self.large {
      for share in Self.cores where rootBound < cutoff && !isSpent { try searchCore(missing: share) }
    }
    try diveOnce()
    if options.scope != .part {
      for _ in 0..<Self.mostCrossings where rootBound < cutoff && !isSpent {
        guard try searchBetween() else { break }
      }
      try improve(allowance: work)
    }
  }

  /// Dives until one lands. Where a core has held nothing, everything asked for must be served somewhere: upward first.
  private func diveOnce() throws(SolverFailure) {
    if hasFailed, reference == nil { try upwardDive() }
    if reference == nil, rootBound < cutoff { try dive() }
    if !hasFailed, reference == nil, rootBound < cutoff, options.scope != .part { try upwardDive() }
  }

  /// Decides one neighbourhood after another anew, until none helps or the allowance of work is used up.
  func improve(allowance: Int) throws(SolverFailure) {
    let start = partWork
    while let reference, idle < guide.neighbourhoods.count, partWork - start < allowance, rootBound < cutoff,
      !isSpent
    {
      let free = guide.neighbourhoods[turn % guide.neighbourhoods.count]
      turn += 1
      let isBetter = try searchPart("neighbourhood \(turn)") { column, lower, upper in
        guard !free.contains(column) else { return (lower, upper) }
        let held = min(max(reference[column], lower), upper)
        return (held, held)
      }
      idle = isBetter ? 0 : idle + 1
    }
  }

  /// What the relaxation leaves at zero stays there, unless it all but pays; tiers of prices follow quantities.
  /// - Parameter share: of its cost, by which a column may miss being worth it.
  private func searchCore(missing share: Double) throws(SolverFailure) {
    let isIdle = flat.cost.indices.map { column in
      rootValues[column] < rootLower[column] + 1e-9 && !guide.isTier[column]
        && (share == 0 || rootReduced[column] > share * abs(flat.cost[column]))
    }
    _ = try searchPart("core", .core) { column, lower, upper in
      isIdle[column] ? (lower, lower) : (lower, upper)
    }
  }

  /// Searches between the best point and the relaxation; whether it found a better one.
  private func searchBetween() throws(SolverFailure) -> Bool {
    guard let reference else { return false }
    return try searchPart("between") { [rootValues] column, lower, upper in
      (
        max(lower, (min(reference[column], rootValues[column]) + 1e-6).rounded(.down)),
        min(upper, (max(reference[column], rootValues[column]) - 1e-6).rounded(.up))
      )
    }
  }

  /// Searches what narrower bounds of the whole numbers leave; whether it found a better point.
  private func searchPart(
    _ name: String, _ scope: TreeOptions.Scope = .part, _ bounds: (Int, Double, Double) -> (Double, Double)
  ) throws(SolverFailure) -> Bool {
    var (lower, upper) = (rootLower, rootUpper)
    for column in wholes {
      let (low, high) = bounds(column, lower[column], upper[column])
      if low <= high { (lower[column], upper[column]) = (low, high) }
    }
    let part = Reduction(problem, flat, lower, upper)
    guard !part.isInfeasible else { return false }
    say("\(name): \(part.problem.rows.count) rows, \(part.kept.count) columns")
    // A solver that breaks on a part ends that part.
    let found = try? TreeSearch.search(
      part.problem, guide: guide.part(of: part.kept), with: solver, inner(part, scope)
    ) { [watch] in
      watch(SearchProgress(incumbent: $0.incumbent, bound: nil, nodes: $0.nodes, step: $0.step))
    }
    guard let found else { return false }
    partWork += found.work
    guard let values = found.values else {
      hasFailed = true
      return false
    }
    let before = objective
    try accept(part.restored(values))
    return objective < before
  }

  private func inner(_ part: Reduction, _ scope: TreeOptions.Scope) -> TreeOptions {
    var inner = TreeOptions()
    inner.relativeGap = 1e-4
    inner.target = rootBound > 0 ? rootBound / (1 - options.relativeGap) : -.infinity
    inner.cutoff = objective.isFinite ? objective - 1e-6 * abs(objective) : .infinity
    inner.scope = scope
    inner.nodeLimit = scope == .core ? Self.coreNodes : Self.partNodes
    inner.workLimit = scope == .core ? nil : max(5000, work / 2)
    if scope == .core {
      inner.reference = reference.map(part.reduced)
      inner.polished = { [polished = options.polished] point in part.reduced(polished(part.restored(point))) }
    }
    return inner
  }
}
