import Domain
import Testing

/// Demand charges and the other keys that say what power costs beside its kWh.
@Suite struct TariffTests {
  private let tiny = TinyInventory()

  private func tariff(_ inventory: TinyInventory) throws -> Tariff {
    let reading = inventory.reading
    #expect(reading.diagnostics.map(\.text) == [])
    return try #require(reading.inventory?.sites.first?.tariff)
  }

  private func charges(_ rows: String) -> TinyInventory {
    tiny.adding("demand_charges", rows)
      .replacing(
        "4 quarters",
        with:
          "4 quarters\n  slices: [{name: day, share: 50 %}, {name: eve, share: 10 %}, {name: night, share: 40 %}]"
      )
  }

  @Test func absentMeansNothing() throws {
    #expect(try tariff(tiny) == .none)
    #expect(try tariff(tiny.adding("demand_charges", "site,name,price [USD/kW/month]\n")) == .none)
    let notes = tiny.reading.inventory?.assumptions.map(\.key) ?? []
    #expect(!notes.contains { $0.contains("power_factor") || $0.contains("rent") || $0.contains("tariff") })
  }

  @Test func everyColumnOfADemandChargeIsRead() throws {
    let rows = """
      site,name,price,slices,months,ratchet,ratchet_months,earlier_peak
      ams,peak,10 EUR/kVA/month,day eve,6-9,80 %,6 months,2 MW
      ams,all,1200 USD/MW/month,*,*,,,

      """
    let rates = try tariff(charges(rows)).demandRates
    #expect(
      rates == [
        DemandRate(name: "all", price: Price(perUnit: 1.2)),
        DemandRate(
          name: "peak", price: Price(perUnit: 12.5), isApparent: true, slices: [ID("day"), ID("eve")],
          months: [6, 7, 8, 9], ratchet: Ratchet(share: 0.8, months: 6, earlierPeak: Power(2000))),
      ])
  }

  @Test func onlyWhatIsUsedIsAssumed() throws {
    let rows = "site,name,price [USD/kVA/month],ratchet\nams,peak,10,80 %\n"
    let reading = charges(rows).reading
    #expect(reading.inventory?.sites.first?.tariff.demandRates.first?.ratchet == Ratchet(share: 0.8))
    let notes =
      reading.inventory?.assumptions.filter { $0.key.contains("ams") && $0.basis == .defaulted } ?? []
    let texts = notes.map { "\($0.key) \($0.value) \($0.unit)" }
    #expect(texts.contains("sites/ams/power_factor 1 "))
    #expect(texts.contains("demand_charges/ams/peak/ratchet_months 11 months"))
  }

  @Test(arguments: [
    ("*", Array(1...12)), ("6-9", [6, 7, 8, 9]), ("11-2", [1, 2, 11, 12]),
    ("jan mar Jun-aug", [1, 3, 6, 7, 8]),
    ("12", [12]), ("dec-jan 5", [1, 5, 12]),
  ])
  func monthsAreWrittenInManyWays(_ text: String, _ months: [Int]) throws {
    let rows = "site,name,price [USD/kW/month],months\nams,peak,10,\(text)\n"
    #expect(try tariff(charges(rows)).demandRates.first?.months == Set(months))
  }

  @Test func theKeysOfASiteAreRead() throws {
    let keys = """
      state: existing
          tariff_fixed_fee: 1.2 kEUR/year
          power_factor: 0.84
          power_factor_threshold: 86 %
          power_factor_surcharge: 5 USD/MWh
          reserved_power_price: 15 USD/kW/month
          reserved_power: 2 MW
          rent: 130 kUSD/MW/month
      """
    #expect(
      try tariff(tiny.replacing("state: existing", with: keys))
        == Tariff(
          fixedFee: Price(perUnit: 125), powerFactor: 0.84,
          surcharge: PowerFactorClause(threshold: 0.86, perPoint: Price(perUnit: 0.005)),
          reservedPower: Price(perUnit: 15), rent: Price(perUnit: 130),
          reservedAtStart: Power(2000)))
  }
}
