import Domain
import InventoryReading
import TestSupport
import Testing

@testable import WhatIf

/// Smallest sets of limits that clash, and what repairs them, in made-up worlds where they are known.
@Suite struct ConflictTests {
  /// Limits that clash in known sets: there is a plan when of every set one is lifted, or eased by what it needs.
  private struct World {
    let limits: [WrittenLimit]
    /// Sets of limits by number, with what each needs to be eased by.
    let clashes: [[Int: Double]]

    /// With parts of servers less is needed, and some of it not at all.
    func verdict(_ changes: [Override], _ effort: Effort = .whole) -> Verdict {
      let clashes = effort == .whole ? clashes : clashes.dropLast().map { $0.mapValues { $0 * 0.7 } }
      let values = Dictionary(changes.map { ($0.key, Double($0.value.prefix { $0 != " " }) ?? 0) }) { $1 }
      let isSolved = clashes.allSatisfy { clash in
        clash.contains { number, need in
          let limit = limits[number]
          guard let value = values[limit.key] else { return false }
          return abs(value - limit.number) >= need - 1e-9
        }
      }
      return isSolved ? .plan : .none
    }

    func isClash(_ numbers: Set<Int>) -> Bool { clashes.contains { Set($0.keys).isSubset(of: numbers) } }
  }

  private static func limit(_ number: Int) -> WrittenLimit {
    WrittenLimit(
      key: "budgets/b\(number)/limit", value: "10 kEUR", number: 10, unit: "kEUR", ease: .more,
      lifted: "10000 kEUR",
      origin: Origin(file: "inventory.yaml", line: number + 1))
  }

  private func world(_ seed: Int) -> World {
    var random = SeededRandom(seed: seed)
    let count = Int.random(in: 1...9, using: &random)
    let clashes = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      Dictionary(
        (0..<Int.random(in: 1...3, using: &random)).map { _ in
          (Int.random(in: 0..<count, using: &random), Double.random(in: 0.001...500, using: &random))
        }, uniquingKeysWith: max)
    }
    return World(limits: (0..<count).map(Self.limit), clashes: clashes)
  }

  @Test(arguments: 0..<200)
  func theSetIsSmallestAndEveryRepairRepairs(seed: Int) throws {
    let world = world(seed)
    let explanation = try #require(try Explanation(world.limits) { world.verdict($0, $1) })
    let numbers = Set(explanation.conflict.compactMap { world.limits.firstIndex(of: $0) })
    #expect(world.isClash(numbers))
    for number in numbers { #expect(!world.isClash(numbers.subtracting([number]))) }
    for repair in explanation.repairs {
      #expect(world.verdict([repair.change]) == .plan)
      // Hardly more than is needed.
      let need = world.clashes.compactMap { $0[world.limits.firstIndex(of: repair.limit) ?? -1] }.max() ?? 0
      #expect((repair.difference ?? 0) <= need * 1.03)
    }
    let common = world.clashes.map { Set($0.keys) }.reduce(Set(world.limits.indices)) { $0.intersection($1) }
    #expect(Set(explanation.repairs.compactMap { world.limits.firstIndex(of: $0.limit) }) == common)
    #expect(explanation.combination.isEmpty == !common.isEmpty)
    if common.isEmpty {
      let changes = explanation.combination.map(\.change)
      #expect(world.verdict(changes) == .plan)
      for change in changes { #expect(world.verdict(changes.filter { $0 != change }) != .plan) }
    }
    #expect(explanation.isProven)
  }

  @Test func whereThereIsAPlanThereIsNothingToExplain() throws {
    #expect(try Explanation([Self.limit(0)]) { _, _ in .plan } == nil)
  }

  @Test func demandIsToBlameWhereNoLimitIs() throws {
    let demands = ["chat", "images"].map {
      WrittenLimit(
        key: "demand/\($0)/demand", value: "all of it", number: 1, ease: .share, lifted: "0.000001",
        origin: Origin(file: "demand.csv", line: 2))
    }
    let explanation = try #require(
      try Explanation([Self.limit(0)] + demands) { changes, _ in
        let share = changes.first { $0.key == "demand/chat/demand" }.flatMap { Double($0.value) } ?? 1
        return share <= 0.815 ? .plan : .none
      })
    #expect(explanation.conflict == [demands[0]])
    #expect(explanation.repairs.map(\.limit) == [demands[0]])
    let left = try #require(explanation.repairs.first.flatMap { Double($0.change.value) })
    #expect((0.81...0.815).contains(left))
  }

  @Test func whatIsNotProvenIsSaid() throws {
    let explanation = try Explanation([Self.limit(0)]) { changes, _ in changes.isEmpty ? .undecided : .plan }
    #expect(explanation?.isProven == false)
  }

  @Test func aWishToStopIsObeyed() {
    #expect(throws: Stopped.self) {
      try Explanation([Self.limit(0)]) { _, _ throws(Stopped) in throw Stopped() }
    }
  }

  /// Whole numbers stay whole, words are replaced, and what must be smaller gets smaller.
  @Test(arguments: [
    (WrittenLimit.Ease.more, "servers/a/supply_limit", 3.0, "1000000", 17.0, "= 17"),
    (.more, "servers/a/supply_limit", 0, "1000000", 1, "= 1"),
    (.less, "servers/a/lead_time", 3, "0", 2, "= 2"),
    (.less, "spares/share", 20, "0 %", 5, "= 5 %"),
    (.more, "share_limits/x/share", 40, "100 %", 62.5, "= 62.5 %"),
  ])
  func theLeastOfALimitIsFound(
    ease: WrittenLimit.Ease, _ key: String, _ number: Double, _ lifted: String, _ need: Double,
    _ expected: String
  ) throws {
    let limit = WrittenLimit(
      key: key, value: "", number: number, unit: lifted.hasSuffix("%") ? "%" : "", ease: ease,
      isWhole: !lifted.hasSuffix("%"), lifted: lifted, origin: Origin(file: ""))
    let explanation = try Explanation([limit]) { changes, _ in
      guard let value = changes.first.flatMap({ Double($0.value.prefix { $0 != " " }) }) else { return .none }
      return (ease == .more ? value >= need : value <= need) ? .plan : .none
    }
    let change = try #require(explanation?.repairs.first?.change)
    let found = try #require(Double(change.value.prefix { $0 != " " }))
    if limit.isWhole { #expect(change.text == "\(key) \(expected)") }
    #expect(abs(found - need) <= 0.02 * max(1, abs(need - number)))
    #expect(ease == .more ? found >= need : found <= need)
  }
}
