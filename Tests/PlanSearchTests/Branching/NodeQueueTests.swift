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

  @Test func theLastComesLast() {
    let nodes = [3.0, 1, 2].map { Node(parent: nil, change: nil, bound: $0, basis: nil) }
    var queue = NodeQueue()
    for node in nodes { queue.insert(node) }
    #expect(queue.removeLast() === nodes[2] && queue.count == 2)
    #expect(queue.removeFirst() === nodes[1] && queue.leastBound == 3)
    #expect(queue.removeLast() === nodes[0] && queue.isEmpty)
    #expect(queue.removeLast() == nil && queue.removeFirst() == nil && queue.leastBound == .infinity)
  }

  /// Whichever end they are taken from, each node comes once, and the least bound is that of those that are left.
  @Test(arguments: 0..<20)
  func bothEndsShareTheNodes(seed: Int) {
    var random = SeededRandom(seed: seed)
    var (queue, left) = (NodeQueue(), [Double]())
    for _ in 0..<300 {
      let isNew = left.isEmpty || random.count(0...2) == 0
      if isNew {
        let bound = Double(random.count(0...1000))
        left.append(bound)
        queue.insert(Node(parent: nil, change: nil, bound: bound, basis: nil))
      } else if random.count(0...1) == 0 {
        let bound = queue.removeFirst()?.bound
        #expect(bound == left.min())
        left.remove(at: left.firstIndex(of: bound ?? -1) ?? 0)
      } else {
        let bound = queue.removeLast()?.bound ?? -1
        left.remove(at: left.lastIndex(of: bound) ?? 0)
      }
      #expect(queue.count == left.count && queue.leastBound == left.min() ?? .infinity)
    }
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
