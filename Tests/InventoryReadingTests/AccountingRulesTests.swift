import Domain
import InventoryReading
import Testing

/// How the books are read.
struct AccountingRulesTests {
  private func inventory(_ text: String) throws -> Inventory {
    let tiny = TinyInventory().replacing("discount_rate: 8 %", with: "discount_rate: 8 %\n\(text)").with(
      "servers.csv", "id,price [USD],service_life [years],accelerators\nh100,1,5,8\nl40,1,,\n")
    #expect(tiny.findings == [])
    return try #require(tiny.reading.inventory)
  }

  @Test func everyKeyIsRead() throws {
    let accounting = try inventory(
      """
      accounting:
        interest: 6 %
        compounding: annual
        facility_life: 12 years
        network_life: 48 months
        life_changes: [{server: h100, from: 2026Q3, life: 4 years}]
      """
    ).accounting
    #expect(
      accounting
        == Accounting(
          interest: Interest(rate: 0.06, compounding: .annual), facilityLifeMonths: 144,
          networkLifeMonths: 48,
          lifeChanges: [LifeChange(server: ID("h100"), from: ID("2026Q3"), lifeMonths: 48)]))
  }

  @Test func silenceIsListed() throws {
    let inventory = try inventory("accounting: {facility_life: 10 years}")
    #expect(inventory.accounting?.interest == Interest(rate: 0.08))
    #expect(inventory.serverTypes.map(\.accelerators) == [8, nil])
    let lines = inventory.assumptions.map { "\($0.key) = \($0.value)" }
    #expect(
      lines.filter { $0.hasPrefix("accounting") } == [
        "accounting/compounding = monthly", "accounting/interest = the discount rate",
        "accounting/l40/life = not written off", "accounting/network_life = not written off",
      ])
  }

  @Test func storageWithoutALifeStaysAtCostToo() throws {
    let tiny = TinyInventory().replacing("discount_rate: 8 %", with: "accounting: {facility_life: 10 years}")
      .adding("storage", "id,price [USD],capacity [TB],service_life [years]\nnvme,1,100,\ntape,1,100,9\n")
    let keys = try #require(tiny.reading.inventory).assumptions.map(\.key)
    #expect(
      keys.filter { $0.hasPrefix("accounting/") && $0.hasSuffix("/life") } == [
        "accounting/h100/life", "accounting/l40/life", "accounting/nvme/life",
      ])
  }

  @Test func withoutTheKeyThereAreNoBooks() throws { #expect(try inventory("").accounting == nil) }
}
