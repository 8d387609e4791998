/// Months of one period for which a demand charge bills the same demand.
///
/// Billed in each is the highest of the period's own demand, `share` × that of every period looked back on, and
/// `floor`. Months of one period differ only in how far back they look.
public struct DemandBill: Hashable, Sendable {
  public let months: Int
  /// Earlier periods with a billed month that the ratchet looks back on, in order.
  public let lookback: [Period]
  /// What the demand before the plan's start keeps up.
  public let floor: Power
  /// The ratchet's share; 0 without one.
  public let share: Double

  /// Whether anything but the period's own demand can decide.
  public var isRatcheted: Bool { !lookback.isEmpty || floor > .zero }
}

extension DemandRate {
  /// The bills for a period: its billed months, taken together where they look back on the same.
  public func bills(for period: Period, in horizon: Horizon) -> [DemandBill] {
    let billed = months(billedIn: period).map { bill(forMonth: $0, of: period, in: horizon) }
    return billed.reduce(into: []) { bills, bill in
      guard let last = bills.last, last.lookback == bill.lookback, last.floor == bill.floor else {
        return bills.append(bill)
      }
      bills[bills.count - 1] = DemandBill(
        months: last.months + 1, lookback: last.lookback, floor: last.floor, share: last.share)
    }
  }

  /// The bill for one month, counted from the plan's start.
  private func bill(forMonth month: Int, of period: Period, in horizon: Horizon) -> DemandBill {
    guard let ratchet else { return DemandBill(months: 1, lookback: [], floor: .zero, share: 0) }
    let oldest = month - ratchet.months
    let lookback = horizon.periods.prefix(period.ordinal).filter { earlier in
      earlier.monthsBefore + earlier.months > oldest && months(billedIn: earlier).contains { $0 >= oldest }
    }
    let floor = oldest < 0 ? ratchet.earlierPeak * ratchet.share : .zero
    return DemandBill(months: 1, lookback: lookback, floor: floor, share: ratchet.share)
  }

  /// The months of a period that are billed, counted from the plan's start.
  private func months(billedIn period: Period) -> [Int] {
    (0..<period.months).filter { months.contains(period.start.adding(months: $0).month) }
      .map { period.monthsBefore + $0 }
  }
}
