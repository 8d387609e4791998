import Domain
import InventoryReading
import Testing

/// Which figures the plan must account for.
struct AssumptionTests {
  private func lines(_ tiny: TinyInventory, _ prefix: String) throws -> [String] {
    let reading = tiny.reading
    #expect(reading.diagnostics.map(\.text) == [])
    return try #require(reading.inventory).assumptions.filter { $0.key.hasPrefix(prefix) }.map {
      "\($0.key) = \($0.value) \($0.unit) (\($0.basis.rawValue)): \($0.source)"
    }
  }

  @Test func aFigureWithASourceIsListedAsItWasWritten() throws {
    let sourced = TinyInventory().with(
      "throughput.csv",
      """
      workload,server,throughput [/s],source,basis
      chat,h100,20000,"MLPerf, v5.1",measured
      chat,l40,50 tokens/min,,estimated

      """)
    #expect(
      try lines(sourced, "throughput/") == [
        "throughput/chat/h100/throughput = 20000 /s (measured): MLPerf, v5.1",
        "throughput/chat/l40/throughput = 50 tokens/min (estimated): ",
      ])
  }

  @Test func everyFigureOfASourcedRowIsListedAndNoWord() throws {
    let sourced = TinyInventory().with(
      "servers.csv", "id,name,price [USD],idle_power [W],source\nh100,Big,1,2,A quotation\nl40,Small,3,4,\n")
    #expect(
      try lines(sourced, "servers/h100/") == [
        "servers/h100/idle_power = 2 W (stated): A quotation",
        "servers/h100/price = 1 USD (stated): A quotation",
      ])
  }

  @Test func aDefaultOfSomeRowsNamesThemAndOfAllRowsStandsOnce() throws {
    let tiny = TinyInventory().with("servers.csv", "id,price [USD],lead_time [periods]\nh100,1,2\nl40,3,\n")
    let because = "dcplan's default: the inventory does not say"
    #expect(
      try lines(tiny, "servers/") == [
        "servers/*/idle_power = 0 W (default): \(because)",
        "servers/*/maintenance_rate = 0 % (default): \(because)",
        "servers/*/peak_power = the idle power  (default): \(because)",
        "servers/*/rack_units = 0 U (default): \(because)",
        "servers/*/salvage_rate = 0 % (default): \(because)",
        "servers/*/service_life = unlimited  (default): \(because)",
        "servers/*/supply_limit = unlimited  (default): \(because)",
        "servers/l40/lead_time = 0  (default): \(because)",
      ])
  }

  @Test(arguments: [false, true]) func equipmentWithoutRacksIsListed(hasTable: Bool) throws {
    let tall = TinyInventory().with("servers.csv", "id,price [USD],rack_units [U]\nh100,1,8\nl40,1,\n")
      .adding("storage", "id,price [USD],capacity [TB],rack_units [U]\nnvme,1,100,2\n")
      .adding("switches", "id,ports,port_speed [Gbit/s],price [USD],rack_units [U]\nleaf,64,400,1,1\n")
    let tiny = hasTable ? tall.adding("racks", "id,units [U]\n") : tall
    let because = "(default): the inventory has no rack types:"
    #expect(
      try lines(tiny, "racks") == [
        "racks = none  \(because) servers stand without racks",
        "racks/storage = none  \(because) storage stands without racks",
        "racks/switches = none  \(because) switches stand without racks",
      ])
  }

  @Test func aServerWithoutWeightIsListedWhereItsRackHasALimit() throws {
    let servers = "id,price [USD],rack_units [U],rack,weight [kg]\nh100,1,8,a,\nl40,1,2,b,\n"
    let tiny = TinyInventory().with("servers.csv", servers).adding(
      "racks", "id,units [U],weight_limit [kg]\na,42,900\nb,42,\n")
    let because = "dcplan's default: the inventory does not say"
    #expect(
      try lines(tiny, "servers/").filter { $0.contains("weight") } == [
        "servers/h100/weight = 0 kg (default): \(because)"
      ])
  }

  @Test func everyExchangeRateIsListed() throws {
    let rates = TinyInventory().replacing("EUR: 1.25 USD", with: "EUR: 1.25 USD, DKK: 0.16 USD")
    #expect(
      try lines(rates, "exchange_rates") == [
        "exchange_rates/DKK = 0.16 USD (stated): the inventory's exchange rate",
        "exchange_rates/EUR = 1.25 USD (stated): the inventory's exchange rate",
      ])
  }

  @Test func anAbsentFeatureIsOneLine() throws {
    #expect(
      try lines(TinyInventory(), "energy") == [
        "energy = 0 USD/kWh (default): the inventory has no energy prices: energy costs nothing"
      ])
    #expect(
      try lines(TinyInventory(), "bandwidth") == [
        "bandwidth = free and unlimited  (default): the inventory has no connections of sites"
      ])
    #expect(
      try lines(TinyInventory(), "spares") == [
        "spares = none  (default): the inventory keeps no servers in reserve"
      ])
  }

  @Test func aSiteWithoutTransitIsListed() throws {
    let linked = TinyInventory().replacing("[europe]", with: "[europe, asia]")
      .adding("bandwidth", "site,region,egress_price [USD/TB]\nams,europe,1\n")
      .replacing("\n", with: "\nchat,asia,*,*,1\n", in: "demand.csv")
    #expect(
      try lines(linked, "bandwidth/ams/*") == [
        "bandwidth/ams/* = free and unlimited  (default): the inventory has no transit for this site"
      ])
  }
}
