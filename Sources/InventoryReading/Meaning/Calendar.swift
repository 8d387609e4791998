import Domain

/// The horizon: its periods cut, named and placed, its slices.
enum Calendar {
  /// The horizon written; where it is faulty, one that lets reading go on.
  static func horizon(_ record: HorizonRecord?, _ hours: HourSlices?, _ desk: inout Desk) -> Horizon {
    guard let record, let start = start(record, &desk) else {
      return Horizon(start: .earliest, periods: [], slices: [])
    }
    let periods = periods(record, from: start, &desk)
    return Horizon(start: start, periods: periods, slices: slices(record, hours, periods, &desk))
  }

  private static func start(_ record: HorizonRecord, _ desk: inout Desk) -> CivilDate? {
    guard let start = record.start else { return nil }
    let years = 1900...2500
    guard start.value.day == 1, years.contains(start.value.year) else {
      desk.findings.add(
        .badStart, at: start.place,
        "start: \(start.value.text) is not the first of a month from 1900 to 2500",
        hint: "write it like 2026-01-01")
      return nil
    }
    return start.value
  }

  private static func periods(
    _ record: HorizonRecord, from start: CivilDate, _ desk: inout Desk
  ) -> [Period] {
    let count = record.stretches.reduce(0) { $0 + $1.count }
    let months = record.stretches.reduce(0) { $0 + $1.count * $1.months }
    guard count <= Limits.periods, months <= Limits.months else {
      desk.findings.add(
        .tooLarge, at: record.periodsPlace,
        "periods: a horizon has at most \(Limits.periods) periods and \(Limits.months) months")
      return []
    }
    var (periods, before) = ([Period](), 0)
    for stretch in record.stretches {
      for _ in 0..<stretch.count {
        let first = start.adding(months: before)
        periods.append(
          Period(
            id: ID(name(of: first, months: stretch.months)), ordinal: periods.count, start: first,
            months: stretch.months, monthsBefore: before))
        before += stretch.months
      }
    }
    return periods
  }

  /// `2026-01`, `2026Q1`, `2026`; a period across the calendar's own is named by its first month and length.
  static func name(of start: CivilDate, months: Int) -> String {
    let year = String(start.text.prefix(while: { $0 != "-" }))
    let month = String(start.text.dropLast("-01".count))
    switch months {
    case 1: return month
    case Conversions.monthsPerQuarter where (start.month - 1) % months == 0:
      return "\(year)Q\((start.month - 1) / months + 1)"
    case Conversions.monthsPerYear where start.month == 1: return year
    default: return "\(month)/\(months)m"
    }
  }

  private static func slices(
    _ record: HorizonRecord, _ hours: HourSlices?, _ periods: [Period], _ desk: inout Desk
  ) -> [Slice] {
    guard let written = record.slices else {
      desk.figures.note(
        default: "one slice", key: "horizon/slices",
        because: "the inventory does not tell parts of a period apart")
      return [Slice(id: ID("all"), share: 1)]
    }
    var names = Names("slice", unknown: .unknownSlice)
    for slice in written { names.declare(slice.name.value, at: slice.name.place, &desk) }
    if written.count > Limits.slices {
      desk.findings.add(.tooLarge, at: record.slicesPlace, "slices: at most \(Limits.slices)")
    }
    guard written.contains(where: { $0.hours != nil }) else { return stated(written, record, &desk) }
    return hours.map { counted(written, $0, periods, &desk) } ?? []
  }

  /// Slices that state their shares.
  private static func stated(
    _ written: [HorizonRecord.SliceEntry], _ record: HorizonRecord, _ desk: inout Desk
  ) -> [Slice] {
    let total = written.reduce(0) { $0 + ($1.share ?? 0) }
    let tolerance = 1e-6
    if !written.isEmpty, abs(total - 1) > tolerance {
      desk.findings.add(
        .slicesNotWhole, at: record.slicesPlace,
        "slices: the shares add up to \((total * Conversions.percent).figure) %, not 100 %")
    }
    // Hours and means are reckoned with shares that add up to 1, whatever digits the inventory writes.
    return written.map { Slice(id: ID($0.name.value), share: ($0.share ?? 0) / total) }
  }

  /// Slices that state their hours: the share of each is that of the horizon's hours, in every period alike.
  private static func counted(
    _ written: [HorizonRecord.SliceEntry], _ hours: HourSlices, _ periods: [Period], _ desk: inout Desk
  ) -> [Slice] {
    guard let first = periods.first, let last = periods.last else { return [] }
    if let broken = periods.first(where: { $0.months % Conversions.monthsPerYear != 0 }) {
      for slice in written where slice.namesMonths {
        desk.findings.add(
          .sliceOfMonths, at: slice.place,
          "the slice '\(slice.name.value)' names months, but period '\(broken.id)' is not of whole years")
      }
    }
    let counts = hours.hours(of: written.count, from: first.start, to: last.end).map(Double.init)
    let all = counts.reduce(0, +)
    return zip(written, counts).map { slice, count in
      desk.figures.note(
        Assumption(
          key: "horizon/slices/\(slice.name.value)/share", value: (count / all * Conversions.percent).figure,
          unit: "%", basis: .stated, source: "counted over the horizon's calendar: \(slice.words)"))
      return Slice(id: ID(slice.name.value), share: count / all)
    }
  }
}

/// Periods and slices by name, and what `*` stands for.
struct Times: Sendable {
  let periods: [ID<Period>]
  let slices: [ID<Slice>]
  private(set) var periodNames = Names("period", unknown: .unknownPeriod)
  private(set) var sliceNames = Names("slice", unknown: .unknownSlice)
  static let every = "*"

  init(_ horizon: Horizon) {
    periods = horizon.periods.map(\.id)
    slices = horizon.slices.map(\.id)
    var ignored = Desk()
    for period in periods { periodNames.declare(period.name, at: .file(""), &ignored) }
    for slice in slices { sliceNames.declare(slice.name, at: .file(""), &ignored) }
  }

  /// The periods that a cell names; nil, and a finding, when there is no such period.
  func periods(_ text: String?, at place: @autoclosure () -> Place, _ desk: inout Desk) -> [ID<Period>]? {
    if text == Self.every { return periods }
    // Without a horizon, which was reported, every period would be unknown.
    guard let text, !periods.isEmpty, periodNames.knows(text, at: place(), &desk) else { return nil }
    return [ID(text)]
  }

  /// The slices that a cell names; nil, and a finding, when there is no such slice.
  func slices(_ text: String?, at place: @autoclosure () -> Place, _ desk: inout Desk) -> [ID<Slice>]? {
    if text == Self.every { return slices }
    guard let text, !slices.isEmpty, sliceNames.knows(text, at: place(), &desk) else { return nil }
    return [ID(text)]
  }
}
