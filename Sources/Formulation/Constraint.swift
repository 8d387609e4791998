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
  let limit: LimitKey?

  init(_ name: String, _ expression: LinearExpression, _ bounds: Bounds, limit: LimitKey? = nil) {
    row = Row(name, expression, bounds)
    self.limit = limit
  }
}
