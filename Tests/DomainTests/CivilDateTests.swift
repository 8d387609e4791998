import Domain
import TestSupport
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: [
    (2023, 2, 29), (1900, 2, 29), (2024, 13, 1), (2024, 0, 1), (2024, 4, 31), (0, 1, 1), (10000, 1, 1),
  ])
  func refusesDaysThatDoNotExist(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test func knowsLeapYears() {
    #expect(CivilDate(year: 2024, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 2000, month: 2, day: 29) != nil)
  }

  @Test func addsMonthsAndKeepsToTheirEnd() {
    #expect(TinyWorld.date(2024, 1, 31).adding(months: 1) == TinyWorld.date(2024, 2, 29))
    #expect(TinyWorld.date(2025, 11, 30).adding(months: 3) == TinyWorld.date(2026, 2, 28))
    #expect(TinyWorld.date(2025, 12, 1).adding(months: 12) == TinyWorld.date(2026, 12, 1))
  }

  @Test func countsDays() {
    #expect(TinyWorld.date(2024, 1, 1).days(to: TinyWorld.date(2025, 1, 1)) == 366)
    #expect(TinyWorld.date(2025, 3, 1).days(to: TinyWorld.date(2025, 2, 1)) == -28)
  }

  @Test func writesISO() {
    #expect(TinyWorld.date(2026, 1, 9).text == "2026-01-09")
    #expect(TinyWorld.date(987, 10, 11).text == "0987-10-11")
  }
}
