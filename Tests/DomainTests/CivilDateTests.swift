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

  @Test(arguments: [(2026, 11, 21, 5), (2026, 1, 1, 3), (2000, 2, 29, 1), (1, 1, 1, 0)])
  func knowsTheDayOfTheWeek(year: Int, month: Int, day: Int, weekday: Int) {
    #expect(TinyWorld.date(year, month, day).weekday == weekday)
  }

  @Test func addsDays() {
    #expect(TinyWorld.date(2024, 2, 20).adding(days: 10) == TinyWorld.date(2024, 3, 1))
    #expect(TinyWorld.date(2025, 12, 31).adding(days: 1) == TinyWorld.date(2026, 1, 1))
    for days in stride(from: 0, to: 4000, by: 37) {
      let start = TinyWorld.date(2023, 10, 31)
      #expect(start.days(to: start.adding(days: days)) == days)
    }
  }
}
