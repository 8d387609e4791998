import Domain
import Testing

@testable import Planning

/// What follows from decisions on storage, worked by hand for the depot.
@Suite struct StorageTests {
  private func amounts(_ name: String) -> [Double] {
    Depot.ledger().lines.filter { $0.line == name }.map(\.amount.major)
  }

  /// Orders of 1 and 2, then 1 and 1, at 1,000.
  @Test func ordersArePaid() { #expect(amounts("storage-purchase") == [1000, 2000, 1000, 1000]) }

  /// 10 % of 1,000 for 2 and 2 shelves, then 3 and 3; the standing one too.
  @Test func shelvesAreMaintained() { #expect(amounts("storage-maintenance") == [200, 200, 300, 300]) }

  /// 12 months of life are left to those of the first year, 24 to those of the second: at 1000 × 30 % / 36 a
  /// month, −8.33 × (12 + 24) and −8.33 × (24 + 24).
  @Test func boughtShelvesKeepAValue() { #expect(amounts("storage-salvage") == [-300, -400]) }

  /// 2, then 3 shelves of 0.5 kW × 1.5 × 8,760 h × 0.1.
  @Test func shelvesDrawPower() { #expect(amounts("energy-use") == [1314, 1971]) }

  @Test func thePlanListsThem() throws {
    let plan = try Depot.plan()
    #expect(plan.purchases.filter { $0.category == .storage }.map(\.count) == [1, 2, 1, 1])
    let last = try #require(plan.storage.first { $0.site == Depot.ams && $0.period == Depot.second })
    #expect(last.units == 3 && last.ofWhichExisting == 1 && last.racks == 1)
    #expect(last.stored == Volume(270) && last.usable == Volume(300))
    #expect(last.operations == OperationRate(40), "caches answer the other 40")
    #expect(last.tightest == .capacity && abs(last.use - 0.9) < 1e-12)
    let limit = try #require(plan.limits.first { $0.name == "storage-capacity" })
    #expect(limit.subject == "ams disk" && abs(limit.used - 1.7) < 1e-12 && limit.limit == 2)
  }

  @Test func tooLittleStorageIsFound() throws {
    let fewer = try Depot.findings("storage-capacity") {
      $0.storagePurchases[Depot.order(.init("dub"), Depot.first)] = 1
    }
    #expect(
      fewer == [
        "data on 'dub disk' takes 1.5 units of the 1 in service in p1",
        "data on 'dub disk' takes 2.5 units of the 2 in service in p2",
      ])
    let racks = try Depot.findings("rack-stock") { $0.racks = [:] }
    #expect(racks.first == "equipment fills 1 of the 0 racks 'ams rack' in p1")
  }

  @Test func misplacedDataIsFound() throws {
    let half = Depot.placement(Depot.corpus, Depot.dub, Depot.first)
    #expect(
      try Depot.findings("data-placed") { $0.placed[half] = 0.5 }
        == ["dataset 'corpus' has 1.5 of its 2 copies in p1"])
    #expect(
      try Depot.findings("data-placed") {
        $0.placed[Depot.placement(Depot.logs, Depot.dub, Depot.first)] = 0.1
      }
        == ["site 'dub' holds 0.1 of a copy of 'logs' in p1, where none is asked for"])
    #expect(
      try Depot.findings("data-placed") {
        $0.placed[Depot.placement(Depot.logs, Depot.ams, Depot.second)] = nil
      }
        == ["site 'ams' holds 0 of a copy of 'logs' in p2, where all of it must be"])
    #expect(
      try Depot.findings("data-placed") { $0.placed[half] = -1 }.first
        == "placing 'corpus' on 'disk' at 'dub' in p1 is a share of -1")
  }

  @Test(arguments: [
    ("tape", "ams", "p1", 1, "order of 1 'tape' for 'ams' in p1 names an unknown storage type"),
    ("disk", "fra", "p1", 1, "order of 1 'disk' for 'fra' in p1 names an unknown site"),
    ("disk", "ams", "p9", 1, "order of 1 'disk' for 'ams' in p9 names an unknown period"),
    ("disk", "dub", "p2", 0, "order of 0 'disk' for 'dub' in p2 is of fewer than 1"),
  ])
  func orders(storage: String, site: String, period: String, count: Int, sentence: String) throws {
    let found = try Depot.findings("storage-capacity") {
      $0.storagePurchases[StoragePurchaseKey(storage: ID(storage), site: ID(site), period: ID(period))] =
        count
    }
    #expect(found.first == sentence)
  }
}

/// A good plan of the depot, changed in one place: its audit must fail and name the rule that the change breaks.
@Suite struct StorageMutationTests {
  @Test func theGoodPlanPasses() throws {
    let report = try Depot.plan().audited(against: Depot.inventory)
    #expect(report.passed, "\(report.checks.flatMap(\.findings))")
  }

  @Test func everyChangedDecision() throws {
    let plan = try Depot.plan()
    let mutants = plan.decisions.storageMutants
    #expect(mutants.count == 3 * (4 + 6))
    plan.expectBroken(by: mutants, against: Depot.inventory)
  }

  @Test func everyChangedLine() throws {
    let plan = try Depot.plan()
    try plan.expectBroken("storage", byChanged: plan.storage, against: Depot.inventory) {
      $0.with(storage: $1)
    }
  }
}
