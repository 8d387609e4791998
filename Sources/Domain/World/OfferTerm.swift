/// When servers taken for a term are there, and for which months they are paid.
extension Horizon {
  /// Whether a term of `months` from the start of `start` covers the whole of `period`; only then do its
  /// servers serve.
  public func covers(_ period: Period, from start: Period, months: Int) -> Bool {
    period.ordinal >= start.ordinal
      && period.monthsBefore + period.months - start.monthsBefore <= months
  }

  /// Months of `period` that fall into a term of `months` from the start of `start`: what is paid in it, also
  /// where the term ends inside the period.
  public func monthsPaid(in period: Period, from start: Period, months: Int) -> Int {
    guard period.ordinal >= start.ordinal else { return 0 }
    return max(0, min(period.months, start.monthsBefore + months - period.monthsBefore))
  }

  /// Months of such a term that lie behind the horizon: still owed, but in no cost of the plan.
  public func monthsOwed(from start: Period, months: Int) -> Int {
    guard let last = periods.last else { return 0 }
    return max(0, start.monthsBefore + months - last.monthsBefore - last.months)
  }
}
