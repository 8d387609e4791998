import Optimization

/// The tree: the lowest bound first, and from there downwards.
extension TreeSearch {
  /// Nodes between two looks for better points.
  private static let firstRest = 50
  private static let leastRest = 100
  /// Of so many nodes one is that with the lowest bound; the others are those that came last, whose bases are near.
  private static let turns = 10
  /// Rows that are looked at to see what follows from a change.
  static let followed = 300

  func searchTree() throws(SolverFailure) {
    queue.insert(Node(parent: nil, change: nil, bound: rootBound, basis: try live.kept.basis))
    pending = .infinity
    var (nextSaid, nextRest) = (0, Self.firstRest)
    var turn = 0
    while let node = turn % Self.turns == 0 ? queue.removeFirst() : queue.removeLast() {
      turn += 1
      pending = node.bound
      guard isWanted, !isSpent, openBound < cutoff else { return }
      var isOpen = node.bound < cutoff
      if isOpen { isOpen = try enter(node) }
      // The queue knows it for a while still.
      node.basis = nil
      if isOpen { try follow(node) }
      pending = .infinity
      if nodes >= nextSaid {
        nextSaid = nodes + max(100, nodes / 4)
        say("\(nodes) nodes, \(queue.count) open, bound \(queue.leastBound)")
      }
      if nodes >= nextRest, options.scope != .part {
        nextRest = nodes + max(Self.leastRest, nodes / 2)
        try improve(allowance: max(2000, (work - partWork) / 2 - partWork))
      }
    }
  }

  /// Makes the bounds those of a node, with what follows from them, and the basis its own; whether there is anything in it.
  private func enter(_ node: Node) throws(SolverFailure) -> Bool {
    implied = Propagation(flat, rootLower, rootUpper, isSettled: true)
    for change in node.changes {
      _ = implied.narrowing(change.variable, change.lower, change.upper, limit: Self.followed)
      if implied.isInfeasible { return false }
    }
    try live.move(to: implied.lower, implied.upper, of: wholes)
    if let basis = node.basis { try live.kept.start(from: basis) }
    return true
  }

  /// Narrows the bounds at hand to those of a child; whether anything is left.
  private func step(into change: BoundsChange) throws(SolverFailure) -> Bool {
    let before = implied.narrowing(change.variable, change.lower, change.upper, limit: Self.followed)
    guard !implied.isInfeasible else { return false }
    try show(before)
    return true
  }

  /// Sends the bounds of whole numbers that were changed; those of others stay as the rows imply them.
  func show(_ changes: [BoundsChange]) throws(SolverFailure) {
    for change in changes where flat.isWhole[change.variable] {
      try live.set(change.variable, implied.lower[change.variable], implied.upper[change.variable])
    }
  }

  /// Goes down from a node, always to one child, until nothing is left there.
  private func follow(_ first: Node) throws(SolverFailure) {
    var node: Node? = first
    while let here = node {
      pending = here.bound
      nodes += 1
      node = try child(of: here)
      guard let next = node else { return }
      if isSpent || (nodes % 16 == 0 && !isWanted) {
        queue.insert(
          Node(parent: next.parent, change: next.change, bound: next.bound, basis: try live.kept.basis))
        return
      }
    }
  }

  /// Solves a node; the child to go on with, or nil when it is closed.
  private func child(of node: Node) throws(SolverFailure) -> Node? {
    let resolution = try live.resolve(cutoff: cutoff)
    try check(resolution, below: node.bound)
    guard resolution == .optimal else { return nil }
    if let change = node.change, let parent = node.parent {
      pseudocosts.note(
        change.variable, node.way, gain: live.objective - parent.bound, distance: node.distance)
    }
    guard live.objective < cutoff else { return nil }
    let solved = Node(
      parent: node.parent, change: node.change, bound: max(node.bound, live.objective), basis: nil,
      way: node.way, distance: node.distance)
    switch try branching(at: solved) {
    case .closed: return nil
    case .whole:
      try accept(live.values)
      // Rounded, it may be no point, or cost more: what it would have cost is not ruled out.
      if solved.bound < cutoff { proof?.leave(solved.bound) }
      return nil
    case .on(let choice): return try branched(solved, choice)
    }
  }

  /// Checks what the simplex has just said.
  /// - Parameter bound: of all that it was asked about.
  func check(_ resolution: Resolution, below bound: Double) throws(SolverFailure) {
    guard proof != nil else { return }
    switch resolution {
    case .optimal, .cutOff, .limit:
      let objective = resolution == .cutOff ? cutoff : min(live.objective, cutoff)
      let duals = try live.kept.duals().rows
      proof?.check(objective, by: duals, within: live.lower, live.upper, below: bound)
    case .infeasible:
      let multipliers = try live.kept.infeasibility()
      proof?.checkInfeasible(by: multipliers, within: live.lower, live.upper, bound: bound)
    case .unbounded: break
    }
  }

  /// Makes both children; one to go on with, unless nothing is left in it, the other for later.
  private func branched(_ node: Node, _ choice: Choice) throws(SolverFailure) -> Node? {
    let (column, value) = (choice.column, choice.value)
    let basis = try live.kept.basis
    let below = Node(
      parent: node, change: BoundsChange(column, live.lower[column], value.rounded(.down)),
      bound: choice.down < .infinity ? node.bound : .infinity, basis: basis, way: .down,
      distance: choice.fraction)
    let above = Node(
      parent: node, change: BoundsChange(column, value.rounded(.up), live.upper[column]),
      bound: choice.up < .infinity ? node.bound : .infinity, basis: basis, way: .up,
      distance: 1 - choice.fraction)
    let (next, other) = choice.goesUp ? (above, below) : (below, above)
    if other.bound < cutoff { queue.insert(other) }
    guard let change = next.change, try step(into: change) else { return nil }
    return next
  }
}
