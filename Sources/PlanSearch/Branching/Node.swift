import Optimization

/// A part of the tree that is still to be searched.
final class Node {
  let parent: Node?
  /// The bounds that set it apart from its parent.
  let change: BoundsChange?
  let bound: Double
  let depth: Int
  /// Where its linear program starts; nil where the basis at hand will do.
  var basis: BasisCode?
  /// Which way the change goes, and how far the value before lay from it: for the pseudocosts.
  let way: Pseudocosts.Way
  let distance: Double
  /// Whether it is out of the queue.
  var isTaken = false

  init(
    parent: Node?, change: BoundsChange?, bound: Double, basis: BasisCode?, way: Pseudocosts.Way = .down,
    distance: Double = 0
  ) {
    self.parent = parent
    self.change = change
    self.bound = bound
    self.basis = basis
    self.way = way
    self.distance = distance
    depth = (parent?.depth ?? -1) + 1
  }

  /// All changes from the root to here.
  var changes: [BoundsChange] {
    var result: [BoundsChange] = []
    var node: Node? = self
    while let here = node {
      if let change = here.change { result.append(change) }
      node = here.parent
    }
    return result.reversed()
  }
}
