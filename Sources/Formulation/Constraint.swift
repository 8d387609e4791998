import Domain
import Optimization

/// A rule that every plan obeys, as linear rows. One file each in `Constraints/`, one line each in the list.
protocol Constraint: Sendable {
  /// The rule's name in every layer, `power-feed`.
  var name: String { get }

  /// The rows of this rule, each named `name(subject,period…)`.
  func rows(in setting: Setting) -> [LimitedRow]
}

/// A row, and the limit of the inventory that it stands for, where its dual value means something to a planner.
struct LimitedRow: Sendable {
  let row: Row
  /// nil for rows that only define or link.
  let limit: RowLimit?

  init(_ name: String, _ expression: LinearExpression, _ bounds: Bounds, limit: RowLimit? = nil) {
    row = Row(name, expression, bounds)
    self.limit = limit
  }
}

/// The limit that a row stands for.
public struct RowLimit: Sendable {
  public let key: LimitKey
  /// Units of the limit in one unit of the row: 1,000 of the currency in a row of money, else 1.
  public let unit: Double

  init(_ constraint: String, _ subject: String, _ period: ID<Period>?, unit: Double = 1) {
    key = LimitKey(constraint: constraint, subject: subject, period: period)
    self.unit = unit
  }
}
