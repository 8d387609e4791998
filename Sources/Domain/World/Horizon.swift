/// The stretch of time a plan covers, cut into periods, each period cut into the same slices.
public struct Horizon: Hashable, Sendable {
  public let start: CivilDate
  /// At least one, in order, without gaps.
  public let periods: [Period]
  /// At least one; shares add up to 1. In the order the inventory lists them.
  public let slices: [Slice]

  public init(start: CivilDate, periods: [Period], slices: [Slice]) {
    self.start = start
    self.periods = periods
    self.slices = slices
  }

  /// The first day after the last period.
  public var end: CivilDate { periods.last?.end ?? start }

  public func period(_ id: ID<Period>) -> Period? { periods.first { $0.id == id } }

  /// Hours of `slice` in `period`; over all slices they add up to the period's hours.
  public func hours(of slice: Slice, in period: Period) -> Hours { period.hours * slice.share }
}

/// A month, quarter or year of the plan: the grain of purchases, budgets and cash.
public struct Period: Hashable, Sendable {
  /// `2026-01`, `2026Q1` or `2026`, or the name the inventory gives.
  public let id: ID<Period>
  /// 0-based place in the horizon.
  public let ordinal: Int
  public let start: CivilDate
  /// Length in calendar months, at least 1.
  public let months: Int
  /// Months from the plan's start to this period's start.
  public let monthsBefore: Int

  public init(id: ID<Period>, ordinal: Int, start: CivilDate, months: Int, monthsBefore: Int) {
    self.id = id
    self.ordinal = ordinal
    self.start = start
    self.months = months
    self.monthsBefore = monthsBefore
  }

  /// The first day after the period.
  public var end: CivilDate { start.adding(months: months) }
  /// Calendar hours.
  public var hours: Hours { Hours(Double(start.days(to: end)) * Conversions.hoursPerDay) }
  /// Years from the plan's start to this period's start, counted in whole months.
  public var yearsToStart: Double { Double(monthsBefore) / Double(Conversions.monthsPerYear) }
  /// Years from the plan's start to the middle of this period.
  public var yearsToMiddle: Double {
    (Double(monthsBefore) + Double(months) / 2) / Double(Conversions.monthsPerYear)
  }
  /// Years from the plan's start to this period's end.
  public var yearsToEnd: Double { Double(monthsBefore + months) / Double(Conversions.monthsPerYear) }
  /// Length in years.
  public var years: Double { Double(months) / Double(Conversions.monthsPerYear) }
}

/// A recurring part of every period, such as weekday peak hours: the grain of demand and energy prices.
public struct Slice: Hashable, Sendable {
  public let id: ID<Slice>
  /// Share of the period's hours, above 0 and at most 1.
  public let share: Double

  public init(id: ID<Slice>, share: Double) {
    self.id = id
    self.share = share
  }
}
