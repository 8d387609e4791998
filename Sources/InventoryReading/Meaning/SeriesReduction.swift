import Domain

/// A figure of a series, put in its place in the calendar.
struct SeriesSample: Sendable {
  let year: Int
  let month: Int
  /// Position in the list of slices.
  let slice: Int
  let value: Double

  init?(_ hour: SeriesHour, _ value: Double, _ slices: HourSlices, from start: CivilDate) {
    let date = hour.date(from: start)
    let place = CalendarHour(month: date.month, weekday: date.weekday, hour: hour.hour)
    guard let slice = slices[place] else { return nil }
    (year, month, self.slice, self.value) = (date.year, date.month, slice, value)
  }
}

/// A series reduced to one figure for each slice of each period, and how much is lost by that.
///
/// The figure of a slice is the mean of its hours in the period's months. A month takes the series' hours of the
/// very same month where there are any, else those of that calendar month in every year that has it: a series of
/// one year stands for all years. Figures count alike, whether they are of hours or of quarters of hours.
struct SeriesReduction: Sendable {
  struct Cell: Hashable, Sendable {
    let period: ID<Period>
    let slice: ID<Slice>
  }
  private struct Month: Hashable {
    let year, month: Int
  }

  private(set) var means: [Cell: Double] = [:]
  /// Parts of the horizon for which the series says nothing.
  private(set) var missing: [Cell] = []
  /// Of the figures used, against the mean that stands for them.
  private(set) var worst = 0.0
  private var squares = 0.0
  private var count = 0
  private var samples: [Month: [Int: [Double]]] = [:]
  private var years: [Int: Set<Int>] = [:]

  init(_ samples: [SeriesSample], over horizon: Horizon) {
    for sample in samples {
      self.samples[Month(year: sample.year, month: sample.month), default: [:]][sample.slice, default: []]
        .append(sample.value)
      years[sample.month, default: []].insert(sample.year)
    }
    for period in horizon.periods {
      for (place, slice) in horizon.slices.enumerated() { reduce(period, slice, place) }
    }
  }

  /// √(mean of squares of what each figure is off).
  var rootMeanSquare: Double { count > 0 ? (squares / Double(count)).squareRoot() : 0 }

  private mutating func reduce(_ period: Period, _ slice: Slice, _ place: Int) {
    let cell = Cell(period: period.id, slice: slice.id)
    let months = (0..<period.months).map { period.start.adding(months: $0) }.map(sources)
    // Sorted, so that the order of rows changes no last digit.
    let values = months.joined().flatMap { samples[$0]?[place] ?? [] }.sorted()
    guard !values.isEmpty, months.allSatisfy({ !$0.isEmpty }) else { return missing.append(cell) }
    let mean = values.reduce(0, +) / Double(values.count)
    means[cell] = mean
    for value in values {
      worst = max(worst, abs(value - mean))
      squares += (value - mean) * (value - mean)
    }
    count += values.count
  }

  /// The months of the series that speak for a month of the plan.
  private func sources(_ date: CivilDate) -> [Month] {
    guard let known = years[date.month] else { return [] }
    let chosen = known.contains(date.year) ? [date.year] : known.sorted()
    return chosen.map { Month(year: $0, month: date.month) }
  }
}
