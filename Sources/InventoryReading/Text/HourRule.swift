import Domain

/// Hours that come round again: `mon-fri 08-20`, `jun-sep sat sun`, `22-06`, or several such rules with `;` between.
///
/// A rule names days of the week, hours of the day and months of the year; what it does not name it does not limit.
/// `08-20` ends before 20:00, and `22-06` is night hours on each day that is named.
struct HourRule: Hashable, Sendable {
  private struct Part: Hashable {
    var weekdays: Set<Int> = []
    var hours: Set<Int> = []
    var months: Set<Int> = []

    func names(_ hour: CalendarHour) -> Bool {
      [(weekdays, hour.weekday), (hours, hour.hour), (months, hour.month)].allSatisfy { limit, value in
        limit.isEmpty || limit.contains(value)
      }
    }
  }

  private let parts: [Part]

  /// Fails when a word is none of these.
  init?(_ text: String) {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false).map(Self.part)
    guard parts.allSatisfy({ $0 != nil }) else { return nil }
    self.parts = parts.compactMap(\.self)
  }

  /// Whether the rule names that hour.
  func names(_ hour: CalendarHour) -> Bool { parts.contains { $0.names(hour) } }

  /// Whether any of it depends on the month.
  var namesMonths: Bool { parts.contains { !$0.months.isEmpty } }

  private static func part(_ text: Substring) -> Part? {
    var part = Part()
    let words = text.split(separator: " ")
    for word in words {
      if let days = Circle.weekdays.members(word) {
        part.weekdays.formUnion(days)
      } else if let months = Circle.months.members(word) {
        part.months.formUnion(months.map { $0 + 1 })
      } else if let hours = hours(word) {
        part.hours.formUnion(hours)
      } else {
        return nil
      }
    }
    return words.isEmpty ? nil : part
  }

  /// `08-20` or `22-06`; the last hour is not part of it.
  private static func hours(_ text: Substring) -> [Int]? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, ends.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy(TextScan.isDigit) }),
      let first = Int(ends[0]), let end = Int(ends[1]), first != end,
      first < CalendarHour.perDay, end <= CalendarHour.perDay
    else { return nil }
    let length = end > first ? end - first : end - first + CalendarHour.perDay
    return (0..<length).map { (first + $0) % CalendarHour.perDay }
  }
}

/// An hour of the year as far as rules tell hours apart.
struct CalendarHour: Hashable, Sendable {
  /// 1 … 12.
  let month: Int
  /// 0 is Monday.
  let weekday: Int
  /// 0 … 23.
  let hour: Int

  static let perDay = Int(Conversions.hoursPerDay)
}
