/// A day of the proleptic Gregorian calendar, without a clock or a time zone.
public struct CivilDate: Hashable, Sendable, Comparable {
  public let year: Int
  /// 1 … 12.
  public let month: Int
  /// 1 … the month's last day.
  public let day: Int

  /// Fails when no such day exists, or the year is outside 1 … 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...Conversions.monthsPerYear).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The first day that can be told.
  public static let earliest = CivilDate(unchecked: 1, 1, 1)

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The same day `months` later, or the last day of that month when it is shorter.
  public func adding(months: Int) -> CivilDate {
    let count = year * Conversions.monthsPerYear + (month - 1) + months
    let (newYear, newMonth) = (count / Conversions.monthsPerYear, count % Conversions.monthsPerYear + 1)
    return CivilDate(unchecked: newYear, newMonth, min(day, Self.days(inMonth: newMonth, of: newYear)))
  }

  /// Days from this date to `other`; negative when `other` is earlier.
  public func days(to other: CivilDate) -> Int { other.ordinal - ordinal }

  /// Whole months from this date to `other`; negative when `other` is earlier.
  public func wholeMonths(to other: CivilDate) -> Int {
    let between = (other.year - year) * Conversions.monthsPerYear + other.month - month
    return other.day < day ? between - 1 : between
  }

  /// ISO 8601, `2026-01-31`.
  public var text: String { "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))" }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Days since the start of year 1.
  private var ordinal: Int {
    let past = year - 1
    let before = (1..<month).reduce(0) { $0 + Self.days(inMonth: $1, of: year) }
    return past * 365 + past / 4 - past / 100 + past / 400 + before + day - 1
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
}
