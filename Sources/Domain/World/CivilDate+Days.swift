/// Counting days.
extension CivilDate {
  /// 0 is Monday, as ISO 8601 counts: the first day of the year 1 was one.
  public var weekday: Int { Self.earliest.days(to: self) % Conversions.daysPerWeek }

  /// Days of the month it lies in.
  public var daysInMonth: Int { firstOfMonth.days(to: firstOfMonth.adding(months: 1)) }

  /// The day `days` later, which must not be negative.
  public func adding(days: Int) -> CivilDate {
    var (month, left) = (firstOfMonth, days + day - 1)
    for step in [Conversions.monthsPerYear, 1] {
      while case let next = month.adding(months: step), left >= month.days(to: next) {
        (month, left) = (next, left - month.days(to: next))
      }
    }
    return CivilDate(year: month.year, month: month.month, day: left + 1) ?? month
  }

  private var firstOfMonth: CivilDate { CivilDate(year: year, month: month, day: 1) ?? self }
}
