/// Servers of one type that came together: they grow old together, whichever site they stand at.
public enum Cohort: Hashable, Sendable, Comparable {
  /// Stood, or was on its way, when the plan starts; by its first day in service.
  case commissioned(CivilDate)
  /// Ordered in a period of the plan.
  case ordered(ID<Period>)

  /// `2024-01-01`, or the period of the order.
  public var label: String {
    switch self {
    case .commissioned(let date): date.text
    case .ordered(let period): period.name
    }
  }
}

/// When cohorts are in service, and what they have left.
extension Horizon {
  /// Whether a cohort serves in `period`: arrived, and not yet at the end of its life.
  public func serves(_ server: ServerType, _ cohort: Cohort, in period: Period) -> Bool {
    switch cohort {
    case .commissioned(let date): serves(server, commissioned: date, in: period)
    case .ordered(let order): self.period(order).map { serves(server, ordered: $0, in: period) } ?? false
    }
  }

  /// Whole months of life that a cohort has left at the start of `period`; nil for a type without an end of life.
  public func monthsLeft(of server: ServerType, _ cohort: Cohort, at period: Period) -> Int? {
    guard let life = server.serviceLifeMonths else { return nil }
    switch cohort {
    case .commissioned(let date): return max(0, period.start.wholeMonths(to: date.adding(months: life)))
    case .ordered(let order):
      guard let order = self.period(order), let arrival = arrival(of: server, ordered: order) else {
        return 0
      }
      return max(0, life - (period.monthsBefore - arrival.monthsBefore))
    }
  }

  /// What a server of a cohort is sold for at the start of `period`: resale rate × price paid × share of its life
  /// left, rounded to the cent; nil where the type is not resold.
  public func resalePrice(of server: ServerType, _ cohort: Cohort, at period: Period) -> Money? {
    guard let rate = server.resaleRate, let life = server.serviceLifeMonths,
      let left = monthsLeft(of: server, cohort, at: period)
    else { return nil }
    return Money(rounding: pricePaid(for: server, cohort).major * rate * Double(left) / Double(life))
  }

  /// The list price of the day of the order; of servers that stood before the plan, that at its start. Types that are
  /// resold have no volume discounts.
  public func pricePaid(for server: ServerType, _ cohort: Cohort) -> Money {
    guard case .ordered(let id) = cohort, let order = period(id) else { return server.price }
    return server.price(in: order)
  }

  /// Whether servers of a cohort may leave at the start of `period`: in service then, and not on arrival.
  public func mayLeave(_ server: ServerType, _ cohort: Cohort, at period: Period) -> Bool {
    guard serves(server, cohort, in: period) else { return false }
    guard case .ordered(let id) = cohort, let order = self.period(id),
      let arrival = arrival(of: server, ordered: order)
    else { return true }
    return period.ordinal > arrival.ordinal
  }
}
