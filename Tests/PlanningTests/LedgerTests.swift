import Domain
import Testing

@testable import Planning

/// Amounts of the Coast, each worked by hand from its prices: `term site period item: amount discounted`.
@Suite struct LedgerTests {
  /// Capex × 1.08^−(months before / 12), opex half a period later, salvage at 12 months.
  static let workedByHand = [
    "server-purchase ams 2026Q1 cpu: 10000.00 10000.00",
    "server-purchase ams 2026Q1 gpu: 90000.00 90000.00",
    "server-maintenance ams 2026Q1 old: 3000.00 2971.28",
    "site-fixed-cost ams 2026Q1: 3000.00 2971.28",
    "energy-use ams 2026Q1 day: 2014.52 1995.24",
    "energy-use ams 2026Q1 night: 827.82 819.89",
    "energy-use ams 2026Q1 peak: 311.36 308.38",
    "demand-charge ams 2026Q1: 432.45 428.31",
    "bandwidth-charge ams 2026Q1 ams: 127.20 125.98",
    "egress ams 2026Q1 ams/us: 777.60 770.16",
    "server-purchase nyc 2026Q1 gpu: 60000.00 60000.00",
    "server-maintenance ams 2026Q2 gpu: 1125.00 1093.00",
    "site-fixed-cost ams 2026Q2: 3000.00 2914.66",
    "energy-use ams 2026Q2 day: 2112.26 2052.17",
    "energy-use ams 2026Q2 night: 853.40 829.12",
    "energy-use ams 2026Q2 peak: 327.93 318.60",
    "demand-charge ams 2026Q2: 450.45 437.64",
    "bandwidth-charge ams 2026Q2 ams: 127.20 123.58",
    "egress ams 2026Q2 ams/us: 786.24 763.87",
    "server-maintenance nyc 2026Q2 gpu: 750.00 728.66",
    "site-opening-cost nyc 2026Q2: 50000.00 49047.18",
    "site-fixed-cost nyc 2026Q2: 1500.00 1457.33",
    "rack-purchase nyc 2026Q2 std: 2000.00 1961.89",
    "energy-use nyc 2026Q2 day: 632.92 614.92",
    "energy-use nyc 2026Q2 night: 589.68 572.90",
    "energy-use nyc 2026Q2 peak: 70.76 68.75",
    "bandwidth-charge nyc 2026Q2 nyc: 3.84 3.73",
    "egress nyc 2026Q2 nyc: 24.85 24.14",
    "server-purchase ams 2026H2 cpu: 5000.00 4811.25",
    "server-maintenance ams 2026H2 gpu: 2250.00 2123.81",
    "server-salvage ams 2026H2 gpu: -20250.00 -18750.00",
    "site-fixed-cost ams 2026H2: 6000.00 5663.48",
    "energy-use ams 2026H2 day: 4524.85 4271.07",
    "energy-use ams 2026H2 night: 1891.15 1785.08",
    "energy-use ams 2026H2 peak: 696.18 657.14",
    "demand-charge ams 2026H2: 945.90 892.85",
    "bandwidth-charge ams 2026H2 ams: 734.40 693.21",
    "egress ams 2026H2 ams/us: 1589.76 1500.60",
    "server-maintenance nyc 2026H2 gpu: 1500.00 1415.87",
    "server-salvage nyc 2026H2 gpu: -13500.00 -12500.00",
    "site-fixed-cost nyc 2026H2: 3000.00 2831.74",
    "energy-use nyc 2026H2 day: 1279.76 1207.98",
    "energy-use nyc 2026H2 night: -79.49 -75.03",
    "energy-use nyc 2026H2 peak: 143.08 135.05",
    "bandwidth-charge nyc 2026H2 nyc: 7.68 7.25",
    "egress nyc 2026H2 nyc: 50.24 47.42",
  ]

  private func text(_ line: LedgerLine) -> String {
    let item = line.item.isEmpty ? "" : " \(line.item)"
    return
      "\(line.line) \(line.site) \(line.period)\(item): \(line.amount.text) \(line.discounted.text)"
  }

  @Test func everyAmountIsTheOneWorkedByHand() {
    #expect(Coast().ledger().lines.map(text) == Self.workedByHand)
  }

  @Test func totalIsTheSumToTheCent() throws {
    let plan = try Coast().plan()
    #expect(plan.objective.value == Money(minorUnits: 23012143))
    #expect(plan.ledger.map(\.discounted.minorUnits).reduce(0, +) == plan.objective.value.minorUnits)
  }

  @Test func everyLineIsOfItsTermsComponent() {
    let component = Dictionary(
      Coast().ledger().lines.map { ($0.line, $0.component) }, uniquingKeysWith: { first, _ in first })
    #expect(Set(component.keys).isSubset(of: allLedgerTerms.map(\.name)))
    for term in allLedgerTerms where component[term.name] != nil {
      #expect(component[term.name] == term.component)
    }
    #expect(component["server-salvage"] == .hardware)
    #expect(component["rack-purchase"] == .cluster)
    #expect(component["demand-charge"] == .energy)
    #expect(component["egress"] == .network)
  }

  @Test func quantityTimesUnitPriceIsTheAmount() {
    for line in Coast().ledger().lines {
      #expect(Money(rounding: line.quantity * line.unitPrice) == line.amount, "\(text(line))")
    }
  }

  @Test func withoutDiscountRateNothingIsDiscounted() {
    var coast = Coast()
    coast.discountRate = 0
    for line in coast.ledger().lines { #expect(line.amount == line.discounted) }
  }

  @Test func kindsDecideTheDayOfPayment() throws {
    var coast = Coast()
    coast.discountRate = 0.21
    let lines = coast.ledger().lines
    let line = { (name: String, period: ID<Period>) in
      try #require(lines.first { $0.line == name && $0.period == period && $0.site == Coast.ams })
    }
    // 1.21^−½ = 1/1.1: six months before the half-year starts.
    #expect(try line("server-purchase", Coast.half).discounted == Money(rounding: 5000 / 1.1))
    // Nine months to the middle of the half-year: 6000 × 1.21^−¾.
    #expect(try line("site-fixed-cost", Coast.half).discounted == Money(rounding: 5200.71))
    // A whole year to the end of the horizon.
    #expect(try line("server-salvage", Coast.half).discounted == Money(rounding: -20_250 / 1.21))
  }

  @Test func salvageCountsOnlyBoughtServersAndTheirMonthsLeft() throws {
    let line = try #require(
      Coast().ledger().lines.first { $0.line == "server-salvage" && $0.site == Coast.ams })
    // Three servers arrive after 3 months and live 36: 27 of them are left after 12. 30 % of 30,000 over 36 is 250.
    #expect((line.quantity, line.unitPrice) == (81, -250))
    #expect((line.unit, line.kind) == ("server-month", .salvage))
  }
}
