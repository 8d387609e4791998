import Domain
import InventoryReading
import Testing

/// What curves of power and PUE, and feeds and weights of racks mean.
struct CurveMeaningTests {
  private func inventory(_ tiny: TinyInventory) throws -> Inventory {
    let reading = tiny.reading
    #expect(reading.diagnostics.map(\.text) == [])
    return try #require(reading.inventory)
  }

  private let bare = TinyInventory().with("servers.csv", "id,price [USD]\nh100,1\nl40,1\n")

  @Test func aPowerCurveStandsForIdleAndPeak() throws {
    let curved = bare.adding(
      "power_curves", "server,utilisation [%],power [W]\nh100,100,1000\nh100,0,400\nh100,50,1100\n")
    let inventory = try inventory(curved)
    let server = try #require(inventory.serverTypes.first)
    #expect((server.idlePower, server.modes.map(\.peakPower)) == (Power(0.4), [Power(1)]))
    #expect(server.configuredMaximum == Power(1.1))
    #expect(server.powerCurve?.power(at: 0.25) == Power(0.75))
    #expect(
      inventory.assumptions.map(\.key).filter { $0.hasSuffix("_power") } == [
        "servers/l40/idle_power", "servers/l40/peak_power",
      ])
  }

  @Test func aCurveOfPUEIsStraightBetweenItsPoints() throws {
    let curved = TinyInventory().replacing("state: existing", with: "state: existing\n    power_feed: 2 MW")
      .adding("pue_curve", "site,it_power [kW],pue\nams,300,1.4\nams,100,2\n")
    let inventory = try inventory(curved)
    let site = try #require(inventory.sites.first)
    let powers = [50.0, 100, 200, 300, 500].map { site.facilityPower(of: Power($0), in: ID("all")).value }
    #expect(powers.map { $0.rounded() } == [100, 200, 310, 420, 640])
    #expect(site.mostITPower.map { $0.value.rounded() } == (300 + 1580 / 1.1).rounded())
    #expect(!inventory.assumptions.map(\.key).contains("sites/ams/pue"))
  }

  /// Published: a PDU of 415 V and 60 A gives 34.5 kVA; two feeds of 380 V and 32 A at a power factor of 0.95 32.0 kW.
  @Test func aRackCarriesWhatItsFeedsDo() throws {
    let fed = TinyInventory().adding(
      "racks",
      """
      id,units [U],feed_voltage [V],feed_current [A],feeds,feed_redundancy,power_factor
      pdu,42,415,60,,,
      rack,42,380,32,2,N,0.95
      safe,42,380,32,2,2N,0.95

      """)
    let inventory = try inventory(fed)
    let limits = inventory.rackTypes.compactMap { $0.powerLimit?.value }
    #expect(abs(limits[0] - 34.5025) < 1e-4)
    #expect(abs(limits[1] - 32.0138) < 1e-4)
    #expect(abs(limits[2] - 32.0138 / 2) < 1e-4)
    let note = try #require(inventory.assumptions.first { $0.key == "racks/rack/power_limit" })
    #expect(
      note.source
        == "dcplan's formula: square root of 3 x 380 V x 32 A x 80 % derating x power factor 0.95, feeds: 2")
  }

  @Test func weightIsReadInItsUnits() throws {
    let heavy = TinyInventory().adding("racks", "id,units [U],weight_limit\nr,42,1.5 t\n").with(
      "servers.csv", "id,price [USD],rack_units [U],weight\nh100,1,8,287.6 lb\nl40,1,2,30 kg\n")
    let inventory = try inventory(heavy)
    #expect(inventory.rackTypes.first?.weightLimit == Weight(1500))
    #expect(inventory.serverTypes.first?.weight.map { ($0.value * 10).rounded() } == 1305)
  }
}
