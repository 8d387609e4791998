import Domain
import Testing

/// What cohorts have left, and what they are sold for.
@Suite struct CohortTests {
  private func date(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
    try #require(CivilDate(year: year, month: month, day: day))
  }

  private func horizon() throws -> Horizon {
    let start = try date(2026, 1, 1)
    let periods = (0..<3).map {
      Period(
        id: ID("p\($0 + 1)"), ordinal: $0, start: start.adding(months: 12 * $0), months: 12,
        monthsBefore: 12 * $0)
    }
    return Horizon(start: start, periods: periods, slices: [])
  }

  private let server = ServerType(
    id: ID("node"), name: "", vendor: "", partNumber: "", price: Money(rounding: 1000), leadTime: 1,
    supplyLimit: nil, idlePower: .zero, modes: [], rackUnits: .zero, rack: nil, serviceLifeMonths: 36,
    maintenanceRate: 0, salvageRate: 0, terms: OrderTerms(priceTrend: -0.1), resaleRate: 0.5)

  @Test func wholeMonthsAreCounted() throws {
    let start = try date(2026, 1, 31)
    #expect(start.wholeMonths(to: try date(2026, 2, 28)) == 0)
    #expect(start.wholeMonths(to: try date(2026, 3, 31)) == 2)
    #expect(start.wholeMonths(to: try date(2027, 1, 30)) == 11)
    #expect(start.wholeMonths(to: try date(2025, 1, 31)) == -12)
  }

  @Test func existingServersHaveWhatTheirLifeLeaves() throws {
    let (horizon, cohort) = (try horizon(), Cohort.commissioned(try date(2024, 5, 15)))
    #expect(horizon.periods.map { horizon.monthsLeft(of: server, cohort, at: $0) } == [16, 4, 0])
    #expect(horizon.resalePrice(of: server, cohort, at: horizon.periods[0]) == Money(minorUnits: 22_222))
    #expect(horizon.periods.map { horizon.mayLeave(server, cohort, at: $0) } == [true, false, false])
  }

  /// Ordered in the second year at 900, arrived with the third, 36 months to go.
  @Test func orderedServersAreSoldByThePricePaid() throws {
    let (horizon, cohort) = (try horizon(), Cohort.ordered(ID("p2")))
    #expect(horizon.pricePaid(for: server, cohort) == Money(rounding: 900))
    #expect(horizon.resalePrice(of: server, cohort, at: horizon.periods[2]) == Money(rounding: 450))
    #expect(horizon.periods.map { horizon.mayLeave(server, cohort, at: $0) } == [false, false, false])
    let first = Cohort.ordered(ID("p1"))
    #expect(horizon.periods.map { horizon.mayLeave(server, first, at: $0) } == [false, false, true])
  }
}
