import Domain

/// Which slice each hour of the calendar belongs to, where the slices say so.
struct HourSlices: Sendable {
  /// Positions in the list of slices.
  private var slices: [CalendarHour: Int] = [:]

  /// - Returns: nil when the slices state shares instead, or are faulty, which was reported.
  init?(_ record: HorizonRecord?, _ desk: inout Desk) {
    guard let written = record?.slices else {
      for hour in Self.everyHour { slices[hour] = 0 }
      return
    }
    guard written.contains(where: { $0.hours != nil }) else { return nil }
    for hour in Self.everyHour {
      // The first fault says enough of thousands of hours.
      guard let slice = Self.slice(of: hour, written, &desk) else { return nil }
      slices[hour] = slice
    }
    guard isEverySliceUsed(written, &desk) else { return nil }
  }

  subscript(_ hour: CalendarHour) -> Int? { slices[hour] }

  /// Hours of each of `count` slices between two firsts of months.
  func hours(of count: Int, from start: CivilDate, to end: CivilDate) -> [Int] {
    var hours = Array(repeating: 0, count: count)
    var month = start
    while month < end {
      for day in 0..<month.daysInMonth {
        let weekday = (month.weekday + day) % Conversions.daysPerWeek
        for hour in 0..<CalendarHour.perDay {
          let slice = slices[CalendarHour(month: month.month, weekday: weekday, hour: hour)]
          if let slice { hours[slice] += 1 }
        }
      }
      month = month.adding(months: 1)
    }
    return hours
  }

  private static let everyHour = (1...Conversions.monthsPerYear).flatMap { month in
    (0..<Conversions.daysPerWeek).flatMap { weekday in
      (0..<CalendarHour.perDay).map { CalendarHour(month: month, weekday: weekday, hour: $0) }
    }
  }

  /// The slice that names the hour, or takes the rest; reports an hour of two slices or of none.
  private static func slice(
    of hour: CalendarHour, _ written: [HorizonRecord.SliceEntry], _ desk: inout Desk
  ) -> Int? {
    let named = written.indices.filter { written[$0].names(hour) }
    if named.count > 1 {
      let (first, second) = (written[named[0]], written[named[1]])
      desk.findings.add(
        .slicesOverlap, at: second.place,
        "the slices '\(first.name.value)' and '\(second.name.value)' both hold \(hour.words)")
      return nil
    }
    if let slice = named.first ?? written.firstIndex(where: { $0.hours == .rest }) { return slice }
    if let first = written.first {
      desk.findings.add(
        .slicesNotWhole, at: first.place, "no slice holds \(hour.words)",
        hint: "let one slice have the hours 'rest'")
    }
    return nil
  }

  private func isEverySliceUsed(_ written: [HorizonRecord.SliceEntry], _ desk: inout Desk) -> Bool {
    let unused = Set(written.indices).subtracting(slices.values).sorted()
    for index in unused {
      let slice = written[index]
      desk.findings.add(.slicesNotWhole, at: slice.place, "the slice '\(slice.name.value)' holds no hour")
    }
    return unused.isEmpty
  }
}

extension HorizonRecord.SliceEntry {
  fileprivate func names(_ hour: CalendarHour) -> Bool {
    if case .rule(let rule) = hours { return rule.names(hour) }
    return false
  }

  /// Whether its hours depend on the month.
  var namesMonths: Bool {
    if case .rule(let rule) = hours { return rule.namesMonths }
    return false
  }
}

extension CalendarHour {
  /// `Mondays 08:00 in March`, as far as a finding needs it: `mon 08-09 mar`.
  fileprivate var words: String {
    let text = { (number: Int) in (number < 10 ? "0" : "") + "\(number)" }
    return
      "\(Circle.weekdays.names[weekday]) \(text(hour))-\(text(hour + 1)) in \(Circle.months.names[month - 1])"
  }
}
