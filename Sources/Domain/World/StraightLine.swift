/// An asset written off in equal monthly amounts, down to what it is worth in the end.
///
/// A changed estimate of its life counts from then on only: (book value left − residual) / months left. An asset
/// that has outlived its new life is written off in the month of the change.
public struct StraightLine: Hashable, Sendable {
  /// A changed life, from a number of months after the start of service.
  public struct Change: Hashable, Sendable {
    public let after: Int
    public let lifeMonths: Int

    public init(after: Int, lifeMonths: Int) { (self.after, self.lifeMonths) = (after, lifeMonths) }
  }

  /// Major units.
  public let cost: Double
  public let residual: Double
  /// nil is kept at cost.
  public let lifeMonths: Int?
  /// In order of time; those from before the start of service are its life.
  public let changes: [Change]

  public init(cost: Double, residual: Double = 0, lifeMonths: Int?, changes: [Change] = []) {
    (self.cost, self.residual, self.lifeMonths) = (cost, residual, lifeMonths)
    self.changes = changes.sorted { $0.after < $1.after }
  }

  /// What is written off in the first `months` of service.
  public func writtenOff(after months: Int) -> Double {
    guard months > 0, var life = lifeMonths else { return 0 }
    var (value, start) = (cost, 0)
    for change in changes where change.after < months {
      let elapsed = max(0, change.after)
      value = bookValue(value, from: start, to: elapsed, life: life)
      (start, life) = (elapsed, change.lifeMonths)
    }
    return cost - bookValue(value, from: start, to: months, life: life)
  }

  /// The value at `end` of what was worth `value` at `start`, both in months of service.
  private func bookValue(_ value: Double, from start: Int, to end: Int, life: Int) -> Double {
    guard end > start else { return value }
    let left = max(1, life - start)
    return value - (value - residual) * Double(min(left, end - start)) / Double(left)
  }
}
