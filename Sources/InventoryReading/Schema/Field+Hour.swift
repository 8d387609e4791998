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
  /// What is written behind the hour, minutes and time zone: told apart, never reckoned with.
  let rest: String

  /// Fails when the text is neither `2025-03-01T14:00` nor a whole number.
  init?(_ text: String) {
    if let hours = Int(text), (0...Limits.count).contains(hours) {
      (day, hour) = (.since(hours / CalendarHour.perDay), hours % CalendarHour.perDay)
      rest = ""
      return
    }
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "T" || $0 == " " }
    guard parts.count == 2, let date = DateText.date(String(parts[0])), let hour = Self.hour(parts[1]) else {
      return nil
    }
    (day, self.hour, rest) = (.date(date), hour, String(parts[1].dropFirst(2)))
  }

  /// The day it lies on.
  func date(from start: CivilDate) -> CivilDate {
    switch day {
    case .date(let date): date
    case .since(let days): start.adding(days: days)
    }
  }

  /// The hour of `14:00`, `14:15:00`, `14:00Z` or `14:00+01:00`.
  private static func hour(_ text: Substring) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 5, bytes[2] == UInt8(ascii: ":"),
      [0, 1, 3, 4].allSatisfy({ TextScan.isDigit(bytes[$0]) }),
      bytes.dropFirst(5).allSatisfy({ TextScan.isDigit($0) || "+-:Z".utf8.contains($0) }),
      let hour = Int(text.prefix(2)), hour < CalendarHour.perDay
    else { return nil }
    return hour
  }
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
