/// A sum of doubles and of products of two doubles without any rounding.
///
/// Kept as parts that do not overlap, the smallest first (Shewchuk, "Adaptive precision floating-point arithmetic and fast
/// robust geometric predicates", 1997); what a product is rounded by is a double itself, which a fused multiply-add gives.
/// Exact as long as nothing is larger than 1e300, and no product that is not 0 smaller than 1e-290; `isExact` tells.
public struct ExactSum: Sendable {
  /// Their sum is the number; none is 0.
  public private(set) var parts: [Double] = []
  /// Whether every step so far was without rounding.
  public private(set) var isExact = true

  private static let (least, most) = (1e-290, 1e300)

  public init(_ value: Double = 0) { add(value) }

  public mutating func add(_ value: Double) {
    guard abs(value) <= Self.most else {
      isExact = false
      return
    }
    var (carried, kept) = (value, 0)
    for place in parts.indices {
      let part = parts[place]
      let sum = carried + part
      let before = sum - carried
      let lost = (carried - (sum - before)) + (part - before)
      if lost != 0 {
        parts[kept] = lost
        kept += 1
      }
      carried = sum
    }
    parts.removeSubrange(kept...)
    if carried != 0 { parts.append(carried) }
  }

  public mutating func add(_ left: Double, times right: Double) {
    let product = left * right
    if product == 0 ? left != 0 && right != 0 : abs(product) < Self.least { isExact = false }
    add(product)
    guard product.isFinite else { return }
    add((-product).addingProduct(left, right))
  }

  public mutating func add(_ other: ExactSum, times factor: Double) {
    for part in other.parts { add(part, times: factor) }
    if !other.isExact { isExact = false }
  }

  /// The double nearest to it, or next to that: the largest part outweighs all others together.
  public var value: Double { parts.reduce(0, +) }
  /// −1, 0 or 1.
  public var sign: Int { (parts.last ?? 0) > 0 ? 1 : (parts.last ?? 0) < 0 ? -1 : 0 }
}
