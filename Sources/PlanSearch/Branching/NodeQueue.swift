/// Open nodes, the one with the lowest bound first; of equals the deepest.
struct NodeQueue {
  private var heap: [Node] = []

  var isEmpty: Bool { heap.isEmpty }
  var count: Int { heap.count }
  var leastBound: Double { heap.first?.bound ?? .infinity }

  mutating func insert(_ node: Node) {
    heap.append(node)
    var place = heap.count - 1
    while place > 0 {
      let above = (place - 1) / 2
      guard Self.precedes(heap[place], heap[above]) else { break }
      heap.swapAt(place, above)
      place = above
    }
  }

  mutating func removeFirst() -> Node? {
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
