import Domain

/// A figure as the user wrote it: one for every period, or a mapping of periods to figures.
struct PeriodFigures: Sendable {
  /// Period and figure; the period `*` stands for every one that is not named.
  let entries: [(period: Written<String>, figure: Double)]

  static let none = PeriodFigures(entries: [])
  static let words =
    "; one for every period, or a mapping: `{2026: …, '*': …}`, where `*` is every other period"

  private init(entries: [(period: Written<String>, figure: Double)]) { self.entries = entries }

  init(_ value: YAMLValue, of field: Field<Double>, _ desk: inout Desk) {
    guard case .mapping(let written) = value.content else {
      let period = Written(value: Times.every, place: value.place)
      entries = [Self.figure(value, of: field, &desk).map { (period, $0) }].compactMap { $0 }
      return
    }
    entries = written.compactMap { entry in
      Self.figure(entry.value, of: field, &desk).map {
        (Written(value: entry.key, place: entry.keyPlace), $0)
      }
    }
  }

  private static func figure(_ value: YAMLValue, of field: Field<Double>, _ desk: inout Desk) -> Double? {
    value.text(of: field.name, &desk).flatMap { desk.value(field, of: Scalar($0), at: value.place) }
  }

  /// The figures by period; reports periods that the horizon does not have.
  func byPeriod(_ times: Times, _ desk: inout Desk) -> [ID<Period>: Double] {
    var figures: [ID<Period>: Double] = [:]
    let general = entries.filter { $0.period.value == Times.every }
    for entry in general + entries.filter({ $0.period.value != Times.every }) {
      for period in times.periods(entry.period.value, at: entry.period.place, &desk) ?? [] {
        figures[period] = entry.figure
      }
    }
    return figures
  }
}
