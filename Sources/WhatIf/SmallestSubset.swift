import InventoryReading

/// A smallest set of limits of which something holds that holds of every larger set too.
///
/// Found by halving (QuickXplain: Junker, "Preferred explanations and relaxations for over-constrained problems", 2004):
/// about k × log₂(n / k) questions for k of n limits. Of several such sets, one of limits that stand early.
enum SmallestSubset {
  /// - Parameter holds: true of all limits together.
  static func of(
    _ limits: [WrittenLimit], _ holds: (_ limits: [WrittenLimit]) throws(Stopped) -> Bool
  ) throws(Stopped) -> [WrittenLimit] {
    try within(limits[...], beside: [], isNew: false, holds)
  }

  /// - Parameters:
  ///   - kept: limits that are in the set in any case.
  ///   - isNew: whether they were not asked about yet.
  private static func within(
    _ limits: ArraySlice<WrittenLimit>, beside kept: [WrittenLimit], isNew: Bool,
    _ holds: (_ limits: [WrittenLimit]) throws(Stopped) -> Bool
  ) throws(Stopped) -> [WrittenLimit] {
    if isNew, try holds(kept) { return [] }
    guard limits.count > 1 else { return Array(limits) }
    let middle = limits.startIndex + limits.count / 2
    let (first, second) = (limits[..<middle], limits[middle...])
    let late = try within(second, beside: kept + first, isNew: true, holds)
    let early = try within(first, beside: kept + late, isNew: !late.isEmpty, holds)
    return early + late
  }
}
