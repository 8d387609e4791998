import Domain
import Testing

@testable import Planning

/// What the tariff of Amsterdam adds to the Coast's ledger, by hand. Its facility power peaks at 12.0125, 12.5125
/// and 13.1375 kW; at night it draws 6.3875, 6.5125 and 7.1375 kW.
@Suite struct TariffLedgerTests {
  private func lines(_ tariff: Tariff, _ term: String) -> [String] {
    var coast = Coast()
    coast.amsTariff = tariff
    return coast.ledger().lines.filter { $0.line == term && !($0.item.isEmpty && term == "demand-charge") }
      .map { "\($0.component.rawValue) \($0.site) \($0.period) \($0.item) \($0.unit) \($0.amount.text)" }
  }

  private func rate(
    isApparent: Bool = false, slices: Set<ID<Slice>>? = nil, months: Set<Int> = DemandRate.everyMonth,
    ratchet: Ratchet? = nil
  ) -> DemandRate {
    DemandRate(
      name: "dear", price: Price(perUnit: 4), isApparent: isApparent, slices: slices, months: months,
      ratchet: ratchet)
  }

  @Test func demandIsBilledInItsMonths() {
    let winter = Tariff(demandRates: [rate(months: [11, 12, 1, 2])])
    // Two months × 12.0125 kW × 4, and two × 13.1375 × 4.
    #expect(
      lines(winter, "demand-charge") == [
        "energy ams 2026Q1 dear kW-month 96.10", "energy ams 2026H2 dear kW-month 105.10",
      ])
  }

  @Test func demandIsMeasuredInItsSlicesAndBilledAsApparentPower() {
    let night = Tariff(powerFactor: 0.5, demandRates: [rate(isApparent: true, slices: [Coast.night])])
    #expect(
      lines(night, "demand-charge") == [
        "energy ams 2026Q1 dear kVA-month 153.30", "energy ams 2026Q2 dear kVA-month 156.30",
        "energy ams 2026H2 dear kVA-month 342.60",
      ])
  }

  @Test func aRatchetKeepsUpWhatWasBefore() {
    let floor = Tariff(demandRates: [rate(ratchet: Ratchet(share: 0.8, earlierPeak: Power(20)))])
    // 16 kW for eleven months; December forgets it and is billed its own 13.1375.
    #expect(
      lines(floor, "demand-charge") == [
        "energy ams 2026Q1 dear (peak before the plan) kW-month 192.00",
        "energy ams 2026Q2 dear (peak before the plan) kW-month 192.00",
        "energy ams 2026H2 dear kW-month 52.55",
        "energy ams 2026H2 dear (peak before the plan) kW-month 320.00",
      ])
  }

  @Test func aRatchetLooksBackOnMeasuredPeaks() {
    let steep = Tariff(demandRates: [rate(ratchet: Ratchet(share: 1, months: 11))])
    // Every peak is above the ones before it: what is measured is billed.
    #expect(
      lines(steep, "demand-charge") == [
        "energy ams 2026Q1 dear kW-month 144.15", "energy ams 2026Q2 dear kW-month 150.15",
        "energy ams 2026H2 dear kW-month 315.30",
      ])
  }

  @Test func theFixedFeeIsPaidByTheMonth() {
    #expect(
      lines(Tariff(fixedFee: Price(perUnit: 50)), "tariff-fixed-fee") == [
        "energy ams 2026Q1  month 150.00", "energy ams 2026Q2  month 150.00",
        "energy ams 2026H2  month 300.00",
      ])
  }

  @Test func pointsBelowTheThresholdCost() {
    let clause = PowerFactorClause(threshold: 0.95, perPoint: Price(perUnit: 0.002))
    let tariff = Tariff(powerFactor: 0.9, surcharge: clause)
    // 1037.88 + 10072.62 + 6898.50 kWh × 0.01.
    #expect(
      lines(tariff, "power-factor-surcharge").first == "energy ams 2026Q1  kWh 180.09")
  }

  @Test func reservedPowerNeverFalls() {
    #expect(
      lines(Tariff(reservedPower: Price(perUnit: 4)), "reserved-power") == [
        "cluster ams 2026Q1  kW-month 144.15", "cluster ams 2026Q2  kW-month 150.15",
        "cluster ams 2026H2  kW-month 315.30",
      ])
  }

  @Test func whatIsReservedAtTheStartIsPaidFor() {
    let tariff = Tariff(reservedPower: Price(perUnit: 4), reservedAtStart: Power(13))
    #expect(
      lines(tariff, "reserved-power") == [
        "cluster ams 2026Q1  kW-month 156.00", "cluster ams 2026Q2  kW-month 156.00",
        "cluster ams 2026H2  kW-month 315.30",
      ])
  }

  @Test func aLineNamesThePeakThatDecidesIt() {
    let coast = Coast()
    let fleet = Fleet(coast.inventory, Coast.decisions)
    let steep = rate(ratchet: Ratchet(share: 1, months: 5))
    // Amsterdam's peaks rise, and New York's first one, of its second period, is above the nothing before it.
    #expect(fleet.billedDemand(0, 2, by: steep).map(\.peak) == [2])
    #expect(fleet.billedDemand(1, 1, by: steep).map(\.peak) == [1])
    let past = BilledDemand(peak: 0, ofPeriod: 2, demand: .zero)
    #expect(past.item(of: steep, in: coast.horizon) == "dear (peak of 2026Q1)")
  }

  @Test func rentIsPaidOnConfiguredPower() {
    // Six old servers of 2 kW and two of 0.5; then three of 5 kW instead of the old; then a third small one.
    #expect(
      lines(Tariff(rent: Price(perUnit: 100)), "power-rent") == [
        "cluster ams 2026Q1  kW-month 3900.00", "cluster ams 2026Q2  kW-month 4800.00",
        "cluster ams 2026H2  kW-month 9900.00",
      ])
  }
}
