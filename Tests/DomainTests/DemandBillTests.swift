import Domain
import TestSupport
import Testing

/// Which months a demand charge bills, and what its ratchet looks back on.
@Suite struct DemandBillTests {
  private func horizon(_ months: [Int], from month: Int = 1) -> Horizon {
    var world = TinyWorld()
    world.start = TinyWorld.date(2026, month, 1)
    world.periodMonths = months
    return world.inventory.horizon
  }

  private func text(_ bill: DemandBill) -> String {
    let floor = bill.floor > .zero ? " floor \(bill.floor.value)" : ""
    return "\(bill.months) months, back to [\(bill.lookback.map(\.id.name).joined(separator: " "))]\(floor)"
  }

  private func bills(_ rate: DemandRate, _ horizon: Horizon) -> [[String]] {
    horizon.periods.map { rate.bills(for: $0, in: horizon).map(text) }
  }

  private func rate(months: Set<Int> = DemandRate.everyMonth, ratchet: Ratchet? = nil) -> DemandRate {
    DemandRate(name: "peak", price: Price(perUnit: 1), months: months, ratchet: ratchet)
  }

  @Test func aPeriodIsBilledForTheMonthsItContains() {
    #expect(
      bills(rate(months: [6, 7, 8, 9]), horizon([3, 3, 6, 12])) == [
        [], ["1 months, back to []"], ["3 months, back to []"], ["4 months, back to []"],
      ])
    #expect(bills(rate(months: [1]), horizon([1, 1, 1], from: 12)) == [[], ["1 months, back to []"], []])
  }

  @Test func aRatchetForgetsWhatIsOlderThanItsMonths() {
    // The last month of p1 is month 2: with six months of memory it is seen up to month 8.
    #expect(
      bills(rate(ratchet: Ratchet(share: 0.8, months: 6)), horizon([3, 3, 6])) == [
        ["3 months, back to []"], ["3 months, back to [p1]"],
        ["3 months, back to [p1 p2]", "3 months, back to [p2]"],
      ])
  }

  @Test func aYearIsSeenByTheNextElevenMonths() {
    #expect(
      bills(rate(ratchet: Ratchet(share: 1)), horizon([12, 12])) == [
        ["12 months, back to []"], ["11 months, back to [p1]", "1 months, back to []"],
      ])
  }

  @Test func onlyBilledMonthsAreLookedBackOn() {
    let summer = rate(months: [6, 7], ratchet: Ratchet(share: 0.5))
    #expect(
      bills(summer, horizon([3, 3, 6, 6, 6])) == [
        [], ["1 months, back to []"], ["1 months, back to [p2]"], ["1 months, back to [p3]"],
        ["1 months, back to [p4]"],
      ])
  }

  @Test func theTimeBeforeThePlanCountsAsItsLastMonth() {
    let earlier = rate(ratchet: Ratchet(share: 0.5, months: 4, earlierPeak: Power(100)))
    #expect(
      bills(earlier, horizon([3, 3])) == [
        ["3 months, back to [] floor 50.0"],
        ["1 months, back to [p1] floor 50.0", "2 months, back to [p1]"],
      ])
  }
}
