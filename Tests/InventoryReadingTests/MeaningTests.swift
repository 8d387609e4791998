import Domain
import InventoryReading
import Testing

/// What good inventories mean.
struct MeaningTests {
  @Test func aTinyInventoryIsReadWhole() throws {
    let reading = TinyInventory().reading
    #expect(reading.diagnostics.map(\.text) == [])
    let inventory = try #require(reading.inventory)
    #expect(inventory.horizon.periods.map(\.id.name) == ["2026Q1", "2026Q2", "2026Q3", "2026Q4"])
    #expect(inventory.serverTypes.map(\.price.text) == ["300000.00", "75000.00"])
    #expect(inventory.serverTypes.map(\.idlePower) == [Power(2), Power(0.5)])
    #expect(inventory.serverTypes.map(\.configuredMaximum) == [Power(10.2), Power(2)])
    #expect(inventory.demand.count == 4)
    #expect(inventory.policy.discountRate == 0.08)
    #expect(inventory.files.count == 4)
  }
}
