import TestSupport
import Testing

@testable import PlanSearch

@Suite struct NodeQueueTests {
  @Test func theLowestBoundComesFirst() {
    var random = SeededRandom(seed: 1)
    let bounds = (0..<200).map { _ in Double(random.count(0...50)) }
    var queue = NodeQueue()
    for bound in bounds { queue.insert(Node(parent: nil, change: nil, bound: bound, basis: nil)) }
    #expect(queue.leastBound == bounds.min())
    var taken: [Double] = []
    while let node = queue.removeFirst() { taken.append(node.bound) }
    #expect(taken == bounds.sorted() && queue.isEmpty && queue.leastBound == .infinity)
  }

  @Test func ofEqualsTheDeepestComesFirst() {
    let root = Node(parent: nil, change: nil, bound: 1, basis: nil)
    let child = Node(parent: root, change: nil, bound: 1, basis: nil)
    var queue = NodeQueue()
    queue.insert(root)
    queue.insert(child)
    #expect(queue.removeFirst() === child)
  }

  @Test func changesRunFromTheRoot() {
    let root = Node(parent: nil, change: nil, bound: 1, basis: nil)
    let first = Node(parent: root, change: .init(0, 1, 2), bound: 1, basis: nil)
    let second = Node(parent: first, change: .init(1, 3, 4), bound: 1, basis: nil)
    #expect(second.changes.map(\.variable) == [0, 1] && second.depth == 2)
  }
}

@Suite struct PseudocostsTests {
  /// Down cost 6 over a distance of 0.5, then 2 over 0.5: 8 a unit on average.
  @Test func ratesAreMeansPerUnit() {
    var costs = Pseudocosts(2)
    costs.note(0, .down, gain: 6, distance: 0.5)
    costs.note(0, .down, gain: 2, distance: 0.5)
    #expect(costs.rate(0, .down) == 8)
    // What was never tried costs what the others do.
    #expect(costs.rate(1, .down) == 8 && costs.rate(1, .up) == 1)
    #expect(costs.trials(0) == 0)
    costs.note(0, .up, gain: 3, distance: 1)
    #expect(costs.trials(0) == 1)
    #expect(costs.score(0, fraction: 0.25) == 8 * 0.25 * (3 * 0.75))
  }
}
