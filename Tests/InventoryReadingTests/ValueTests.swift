import Domain
import Testing

@testable import InventoryReading

/// Numbers, units, dates, ids and names, one by one.
struct ValueTests {
  private let currencies = Currencies(base: "USD", rates: ["EUR": 1.25])

  @Test(
    arguments: [
      ("0", 0.0), ("12", 12), ("-0.5", -0.5), ("+3", 3), ("2.5e3", 2500), ("1E-3", 0.001), ("007", 7),
      ("1e15", 1e15),
    ])
  func aPlainNumberIsRead(_ text: String, _ value: Double) throws {
    #expect(try Scalar(text).plainNumber() == value)
  }

  @Test(
    arguments: [
      "", "nan", "inf", "-inf", "infinity", "0x1p3", "1,5", "1.", ".5", "1_000", "1 000", "--1", "1e", "1e+",
      "e5", "1e999", "1.0000000000000000000000000000000000000001", "1'000", "12abc", "١٢", "1\u{301}", "1e16",
    ])
  func nothingElseIsANumber(_ text: String) {
    #expect(throws: Refusal.self) { try Scalar(text).plainNumber() }
  }

  @Test(
    arguments: [
      (Dimension.power, "2500 W", 2.5), (.power, "10.2kW", 10.2), (.power, "4 MW", 4000),
      (.power, "1 GW", 1e6), (.latency, "0.04 s", 40), (.latency, "250 us", 0.25), (.latency, "250 µs", 0.25),
      (.traffic, "400 Mbit/s", 0.4), (.traffic, "1.6 Tbit/s", 1600), (.traffic, "8e9 bit/s", 8),
      (.dataPerWork, "6 B", 6), (.dataPerWork, "1.5 kB", 1500), (.dataPerWork, "2 KiB", 2048),
      (.dataPerWork, "1 MiB", 1_048_576), (.area, "400 m2", 400), (.area, "400 m²", 400),
      (.rackUnits, "8 U", 8), (.lifetime, "5 years", 60), (.lifetime, "1 year", 12),
      (.lifetime, "2 quarters", 6),
      (.share, "70 %", 0.7), (.share, "70%", 0.7), (.share, "2.5 %", 0.025), (.annualRate, "5 %/year", 0.05),
    ])
  func aQuantityIsConverted(_ dimension: Dimension, _ text: String, _ value: Double) throws {
    #expect(try Scalar(text).amount(dimension, currencies) == value)
  }

  @Test(
    arguments: [
      (Dimension.money, "250000 USD", 250_000.0), (.money, "100 kEUR", 125_000), (.money, "2.5 MUSD", 2.5e6),
      (.money, "1 bnUSD", 1e9), (.energyPrice, "90 EUR/MWh", 0.1125), (.energyPrice, "0.09 USD/kWh", 0.09),
      (.monthlyPrice, "100 kUSD/month", 100_000), (.monthlyPrice, "1.2 MUSD/year", 100_000),
      (.powerPrice, "12 USD/kW/month", 12), (.powerPrice, "12 USD/kW-month", 12),
      (.powerPrice, "12000 USD/MW/month", 12), (.trafficPrice, "0.4 USD/Mbit/s/month", 400),
      (.trafficPrice, "400 USD/Gbit/s/month", 400), (.volumePrice, "50 USD/TB", 0.05),
      (.volumePrice, "0.05 USD/GB", 0.05), (.volumePrice, "1.099511627776 USD/TiB", 0.001),
    ])
  func aPriceIsConverted(_ dimension: Dimension, _ text: String, _ value: Double) throws {
    #expect(try Scalar(text).amount(dimension, currencies) == value)
  }

  @Test(
    arguments: [
      (Dimension.power, "4 kWh"), (.power, "4 kw"), (.power, "4 kW kW"), (.power, "4 USD"), (.money, "4"),
      (.money, "4 usd"), (.money, "4 GUSD"), (.money, "4 GBP"), (.money, "4 USD/kWh"),
      (.energyPrice, "4 /kWh"),
      (.energyPrice, "4 USD"), (.share, "0.7"), (.lifetime, "5 days"), (.traffic, "10 GB/s"),
    ])
  func aWrongUnitIsRefused(_ dimension: Dimension, _ text: String) {
    #expect(throws: Refusal.self) { try Scalar(text).amount(dimension, currencies) }
  }

  @Test func everyUnitThatIsProposedIsRead() throws {
    for dimension in Dimension.allCases where dimension != .throughput {
      for unit in dimension.unitList("EUR").split(separator: ", ") {
        #expect(try Scalar("1 \(unit)").amount(dimension, currencies) > 0, "\(unit)")
      }
      #expect(try Scalar(dimension.example("USD")).amount(dimension, currencies) > 0)
    }
  }

  @Test func theCellsUnitCountsBeforeTheHeaders() throws {
    #expect(try Scalar("2", headerUnit: "MW").amount(.power, currencies) == 2000)
    #expect(try Scalar("2 kW", headerUnit: "MW").amount(.power, currencies) == 2)
  }

  @Test(
    arguments: [
      ("24525 /s", 24525.0, String?.none), ("60 tokens/min", 1, "tokens"), ("7200 1/h", 2, nil),
      ("86400 images/day", 1, "images"), ("5 tokens /s", 5, "tokens"),
    ])
  func aThroughputIsReadWithItsNoun(_ text: String, _ perSecond: Double, _ noun: String?) throws {
    let rate = try Scalar(text).workRate(currencies)
    #expect(rate == WorkRate(throughput: Throughput(perSecond), noun: noun))
  }

  @Test(arguments: ["2026-01-31", "2024-02-29", "0001-01-01", "9999-12-31"])
  func aDayIsRead(_ text: String) {
    #expect(DateText.date(text)?.text == text)
  }

  @Test(
    arguments: [
      "", "2026-1-31", "2026-02-29", "2026-13-01", "26-01-01", "2026/01/01", "2026-01-01 ", "20260101",
      "+026-01-01", "2026-01-0x", "0000-01-01", "٢٠٢٦-01-01",
    ])
  func nothingElseIsADay(_ text: String) {
    #expect(DateText.date(text) == nil)
  }

  @Test func anIdIsPlain() {
    for text in ["a", "A1", "0", "dgx-h100", "x.y_z", String(repeating: "x", count: 64)] {
      #expect(IdentifierText.isValid(text), "\(text)")
    }
    for text in ["", "-a", ".a", "_a", "a b", "a/b", "é", "a\n", "*", String(repeating: "x", count: 65)] {
      #expect(!IdentifierText.isValid(text), "\(text)")
    }
  }

  @Test func theNearestNameIsProposed() {
    let names = ["h100-8x", "h200-8x", "l40s"]
    #expect(Spelling.nearest(to: "h100x8", among: names) == "h100-8x")
    #expect(Spelling.nearest(to: "L40S", among: names) == "l40s")
    #expect(Spelling.nearest(to: "mi300", among: names) == nil)
    #expect(Spelling.distance(Array("abcd".unicodeScalars), Array("acbd".unicodeScalars)) == 1)
    #expect(Spelling.distance(Array("kitten".unicodeScalars), Array("sitting".unicodeScalars)) == 3)
  }

  @Test(arguments: ["servers.csv", "tables/servers.csv", "a b.csv", "..a/b..csv"])
  func aPathInsideIsTaken(_ path: String) {
    #expect(TablePaths.staysInside(path))
  }

  @Test(arguments: ["", "/a", "..", "../a", "a/..", "a/../b", "./a", "a//b", "a\\b", "C:a", "a\0b", "a/"])
  func aPathThatMayLeadOutsideIsNot(_ path: String) {
    #expect(!TablePaths.staysInside(path))
  }
}
