import Domain
import InventoryReading
import Testing

/// What workloads may ask of their service.
struct WorkloadKeysTests {
  private static func tiny(_ keys: String) -> TinyInventory {
    TinyInventory().replacing(
      "unit: tokens", with: "unit: tokens\n    \(keys)\n  - {id: idle, unit: jobs}"
    ).replacing("\n", with: "\nidle,h100,1\n", in: "throughput.csv")
      .replacing("\n", with: "\nidle,europe,*,*,1\n", in: "demand.csv")
  }

  private func inventory(_ keys: String) throws -> Inventory {
    let reading = Self.tiny(keys).reading
    #expect(reading.diagnostics.map(\.text) == [])
    return try #require(reading.inventory)
  }

  private func defaults(_ inventory: Inventory) -> [String] {
    inventory.assumptions.filter { $0.key.hasPrefix("workloads/idle/") }.map { "\($0.key) = \($0.value)" }
  }

  @Test func headroomIsAShareOfTheDemand() throws {
    let inventory = try inventory("headroom: 25 %")
    #expect(inventory.workloads.map(\.headroom) == [0.25, 0])
    #expect(inventory.workloads.map(\.plannableShare) == [0.8, 1])
    #expect(defaults(inventory) == ["workloads/idle/headroom = none"])
  }

  @Test func workMayWait() throws {
    let inventory = try inventory("deferrable: 30 %")
    #expect(inventory.workloads.map(\.promptShare) == [0.7, 1])
    #expect(defaults(inventory) == ["workloads/idle/deferrable = none"])
  }

  @Test func aPenaltyIsMoneyPerUnitOfWork() throws {
    let inventory = try inventory("short_penalty: 2 EUR/million")
    #expect(inventory.workloads.map(\.shortPenalty) == [Price(perUnit: 2 * 1.25 / 1e6), nil])
    #expect(defaults(inventory) == ["workloads/idle/short_penalty = none: all demand is served"])
  }

  @Test func modesAreThoseItAccepts() throws {
    let inventory = try inventory("modes: [standard]")
    #expect(inventory.workloads.map(\.acceptedModes) == [[ID("standard")], nil])
    #expect(inventory.runnableThroughputs.count { $0.workload == ID("chat") } == 2)
    #expect(defaults(inventory) == [])
  }

  @Test(arguments: [("survives_site_loss", "50 %", "none"), ("weight", "2", "one multiple in common")])
  func silenceBesideAStatedKeyIsListed(_ key: String, _ value: String, _ words: String) throws {
    let tiny = Self.tiny("\(key): \(value)").replacing(
      "state: existing", with: "state: existing\n  - {id: sto, state: existing}")
    #expect(try defaults(#require(tiny.reading.inventory)) == ["workloads/idle/\(key) = \(words)"])
  }

  @Test func aFeatureThatNobodyUsesIsNoAssumption() throws {
    #expect(try defaults(inventory("name: Chat")) == [])
  }
}
