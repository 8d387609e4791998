/// Open nodes: the one with the lowest bound, of equals the deepest; or the last that came.
struct NodeQueue {
  private var heap: [Node] = []
  /// In the order in which they came; some are taken already.
  private var comers: [Node] = []
  private var taken = 0

  var isEmpty: Bool { count == 0 }
  var count: Int { heap.count - taken }
  var leastBound: Double { heap.first?.bound ?? .infinity }

  mutating func insert(_ node: Node) {
    comers.append(node)
    heap.append(node)
    var place = heap.count - 1
    while place > 0 {
      let above = (place - 1) / 2
      guard Self.precedes(heap[place], heap[above]) else { break }
      heap.swapAt(place, above)
      place = above
    }
  }

  /// The last that came.
  mutating func removeLast() -> Node? {
    while let last = comers.popLast() {
      guard !last.isTaken else { continue }
      last.isTaken = true
      taken += 1
      dropTaken()
      return last
    }
    return nil
  }

  mutating func removeFirst() -> Node? {
    guard let first = removeTop() else { return nil }
    first.isTaken = true
    dropTaken()
    return first
  }

  /// The first of the heap is never one that is taken.
  private mutating func dropTaken() {
    while heap.first?.isTaken == true {
      _ = removeTop()
      taken -= 1
    }
  }

  private mutating func removeTop() -> Node? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, Self.precedes(heap[child + 1], heap[child]) { child += 1 }
      guard Self.precedes(heap[child], heap[place]) else { break }
      heap.swapAt(place, child)
      place = child
    }
    return first
  }

  private static func precedes(_ left: Node, _ right: Node) -> Bool {
    left.bound != right.bound ? left.bound < right.bound : left.depth > right.depth
  }
}
