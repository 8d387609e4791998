import Domain
import Planning
import Reporting
import Testing

/// Storage in `plan.json`, `plan.md` and `bom.csv`.
@Suite struct StorageReportTests {
  private static let disk = ID<StorageType>("disk")

  private static let plan: Plan = {
    let (sample, period) = (SamplePlan.plan, SamplePlan.periods[1])
    var decisions = sample.decisions
    decisions.storagePurchases = [
      StoragePurchaseKey(storage: disk, site: SamplePlan.ams, period: period): 3
    ]
    decisions.placed = [
      PlacementKey(dataset: ID("corpus"), storage: disk, site: SamplePlan.ams, period: period): 1.0 / 3
    ]
    let order = PurchaseLine(
      category: .storage, period: period, site: SamplePlan.ams, item: "disk", name: "Disk shelf",
      vendor: "Acme", partNumber: "D-1", count: 3, unitPrice: Money(rounding: 50_000),
      amount: Money(rounding: 150_000), leadTimePeriods: 0, arrives: period,
      orderDate: SamplePlan.date(2026, 4), arrivalDate: SamplePlan.date(2026, 4))
    return Plan(
      inventory: sample.inventory, search: sample.search, objective: sample.objective,
      decisions: decisions, ledger: sample.ledger, purchases: sample.purchases + [order],
      fleet: sample.fleet, capacity: sample.capacity, limits: sample.limits, siteLoads: sample.siteLoads,
      assumptions: sample.assumptions, audit: sample.audit, storage: [line(period)])
  }()

  private static func line(_ period: ID<Period>) -> StorageLine {
    StorageLine(
      period: period, site: SamplePlan.ams, storage: disk, units: 3, ofWhichExisting: 0, racks: 1,
      stored: Volume(900_000), usable: Volume(1_200_000), operations: OperationRate(40_000),
      bandwidth: DataRate(12), tightest: .capacity, use: 0.75)
  }

  private static func text(_ file: String, of plan: Plan) -> String {
    Report.files(of: plan, as: ReportFormat.allCases).first { $0.name == file }?.text ?? ""
  }

  @Test func aPlanWithStorageReadsBackEqual() throws {
    #expect(try PlanJSON.plan(from: PlanJSON.text(of: Self.plan)) == Self.plan)
  }

  @Test func aPlanWithoutStorageSaysNothingOfIt() {
    let (json, page) = (PlanJSON.text(of: SamplePlan.plan), Self.text("plan.md", of: SamplePlan.plan))
    for text in [json, page] { #expect(!text.contains("storage") && !text.contains("placement")) }
  }

  @Test func thePageShowsUnitsUseAndWhereTheDataIs() {
    let page = Self.text("plan.md", of: Self.plan)
    #expect(page.contains("## Storage"))
    #expect(page.contains("75.0 % of capacity"))
    #expect(page.contains("Where the data is in 2026Q2"))
    #expect(page.contains("3 × disk"))
    #expect(page.contains("left in bought servers and storage"))
  }

  @Test func theBillNamesItsCategory() {
    #expect(Self.text("bom.csv", of: Self.plan).contains("storage,Acme,D-1,Disk shelf,disk,ams,3,each"))
  }
}
