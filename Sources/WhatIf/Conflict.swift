import InventoryReading

/// A smallest set of limits that clash: with all others lifted there is no plan, with any one of it lifted too there is.
///
/// Found by halving (QuickXplain: Junker, "Preferred explanations and relaxations for over-constrained problems", 2004):
/// about k × log₂(n / k) questions for k of n limits. Of several such sets, one of limits that stand early.
struct Conflict {
  private(set) var limits: [WrittenLimit] = []
  private let all: [WrittenLimit]

  /// - Parameter lifted: limits that are lifted in any case.
  init(among all: [WrittenLimit], lifting lifted: [WrittenLimit] = [], _ judge: inout Judge) throws(Stopped) {
    self.all = all
    limits = try smallest(keeping: [], isNew: false, among: all[...], lifted, &judge)
  }

  private func smallest(
    keeping kept: [WrittenLimit], isNew: Bool, among rest: ArraySlice<WrittenLimit>, _ lifted: [WrittenLimit],
    _ judge: inout Judge
  ) throws(Stopped) -> [WrittenLimit] {
    if isNew, try !judge.hasPlan(lifting: lifted + all.filter { !kept.contains($0) }) { return [] }
    guard rest.count > 1 else { return Array(rest) }
    let middle = rest.startIndex + rest.count / 2
    let (first, second) = (rest[..<middle], rest[middle...])
    let late = try smallest(keeping: kept + first, isNew: true, among: second, lifted, &judge)
    let early = try smallest(keeping: kept + late, isNew: !late.isEmpty, among: first, lifted, &judge)
    return early + late
  }
}
