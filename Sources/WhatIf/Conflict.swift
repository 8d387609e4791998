import InventoryReading

/// A smallest set of limits that clash: with all others lifted there is no plan, with any one of it lifted too there is.
///
/// Where not even parts of servers would make a plan, that quicker question is asked first, and what is left of the set is
/// gone through again.
struct Conflict {
  private(set) var limits: [WrittenLimit] = []

  /// - Parameter lifted: limits that are lifted in any case.
  init(among all: [WrittenLimit], lifting lifted: [WrittenLimit] = [], _ judge: inout Judge) throws(Stopped) {
    let effort: Effort = try judge.hasPlan(lifting: lifted, .relaxed) ? .whole : .relaxed
    func clash(_ kept: [WrittenLimit], _ effort: Effort, _ judge: inout Judge) throws(Stopped) -> Bool {
      try !judge.hasPlan(lifting: lifted + all.filter { !kept.contains($0) }, effort)
    }
    var asked = judge
    limits = try SmallestSubset.of(all) { kept throws(Stopped) in try clash(kept, effort, &asked) }
    judge = asked
    guard effort == .relaxed else { return }
    for limit in limits {
      let fewer = limits.filter { $0 != limit }
      if try clash(fewer, .whole, &judge) { limits = fewer }
    }
  }
}
