import Domain

/// When a figure of a series holds: a point of time as written, or hours since the plan's start.
struct SeriesHour: Hashable, Sendable {
  enum Day: Hashable, Sendable {
    case date(CivilDate)
    /// Days since the plan's start.
    case since(Int)
  }
  let day: Day
  let hour: Int
  /// Minutes and seconds, unless they are nought, and the time zone as written: told apart, never reckoned with.
  let rest: String

  /// Fails when the text is neither `2025-03-01T14:00` nor a whole number.
  init?(_ text: String) {
    if let hours = Int(text), (0...Limits.count).contains(hours) {
      (day, hour) = (.since(hours / CalendarHour.perDay), hours % CalendarHour.perDay)
      rest = ""
      return
    }
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "T" || $0 == " " }
    guard parts.count == 2, let date = DateText.date(String(parts[0])), let clock = Self.clock(parts[1])
    else { return nil }
    (day, hour, rest) = (.date(date), clock.hour, clock.rest)
  }

  /// The day it lies on.
  func date(from start: CivilDate) -> CivilDate {
    switch day {
    case .date(let date): date
    case .since(let days): start.adding(days: days)
    }
  }

  /// The parts of `14:00`, `14:15:00`, `14:00Z` or `14:00+01:00`.
  private static func clock(_ text: Substring) -> (hour: Int, rest: String)? {
    let zone = text.drop { $0 != "Z" && $0 != "+" && $0 != "-" }
    guard let numbers = numbers(text[..<zone.startIndex]), (2...3).contains(numbers.count), isZone(zone)
    else { return nil }
    let minutes = numbers.count == 3 && numbers[2] == 0 ? [numbers[1]] : Array(numbers.dropFirst())
    return (numbers[0], (minutes == [0] ? "" : minutes.map { ":\($0)" }.joined()) + String(zone))
  }

  /// `Z`, `+01:00`, `+0100`, `+01`, or nothing.
  private static func isZone(_ text: Substring) -> Bool {
    if text.isEmpty || text == "Z" { return true }
    let digits = text.dropFirst()
    let parted = digits.utf8.count == 4 ? "\(digits.prefix(2)):\(digits.suffix(2))"[...] : digits
    return text.first != "Z" && numbers(parted).map { $0.count < 3 } ?? false
  }

  /// Hours, minutes and seconds, as many as are written: two digits each, with colons between.
  private static func numbers(_ text: Substring) -> [Int]? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy(TextScan.isDigit) }) else { return nil }
    let numbers = parts.compactMap { Int($0) }
    return numbers[0] < CalendarHour.perDay && numbers.dropFirst().allSatisfy { $0 < sixty } ? numbers : nil
  }

  /// Minutes of an hour, seconds of a minute.
  private static let sixty = Int(Conversions.secondsPerMinute)
}

extension Field where Value == SeriesHour {
  static func hour(_ name: String, _ meaning: String) -> Self {
    let form = Form.structure("`2025-03-01T14:00`, or hours since the plan's start: 0, 1, 2 …")
    return Self(FieldDeclaration(name, form, .required, meaning)) { scalar, _ throws(Refusal) in
      guard let hour = SeriesHour(scalar.text) else {
        throw Refusal(
          .badHour, "\(TextScan.shown(scalar.text)) is not an hour",
          hint: "write it like 2025-03-01T14:00, or as a number of hours since the plan's start")
      }
      return hour
    }
  }
}

/// What a slice says of its hours.
enum SliceHours: Hashable, Sendable {
  case rule(HourRule)
  /// Every hour that no other slice names.
  case rest
}

extension Field where Value == SliceHours {
  static func sliceHours(_ name: String, _ meaning: String) -> Self {
    let form = Form.structure("`mon-fri 08-20`, `jun-sep sat sun`, rules with `;` between, or `rest`")
    return Self(FieldDeclaration(name, form, .optional("see share"), meaning)) { scalar, _ throws(Refusal) in
      if scalar.text == "rest" { return .rest }
      guard let rule = HourRule(scalar.text) else {
        throw Refusal(
          .badHour, "\(TextScan.shown(scalar.text)) does not name hours",
          hint: "write days, hours and months like 'mon-fri 08-20' or 'jun-sep 22-06', or 'rest'")
      }
      return .rule(rule)
    }
  }
}
