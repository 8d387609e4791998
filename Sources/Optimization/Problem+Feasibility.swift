/// How far a point is from obeying a `Problem`.
public struct Violation: Sendable, Equatable {
  /// Largest excess over a row's bound, relative to 1, the bound or the row's largest term, whichever is most.
  public var rows = 0.0
  /// Largest excess over a variable's bound, relative to 1 or the bound, whichever is more.
  public var variables = 0.0
  /// Largest distance of an integer variable from a whole number.
  public var integrality = 0.0
  /// The row that is violated most.
  public var worstRow: RowIndex?

  public init() {}

  /// Whether rows and bounds hold within `tolerance`, and whole numbers within `integrality`.
  public func isWithin(_ tolerance: Double, integrality: Double = 1e-9) -> Bool {
    rows <= tolerance && variables <= tolerance && self.integrality <= integrality
  }
}

extension Problem {
  /// How far `point` is from obeying this problem; nil when it is no point: too short, too long or not finite.
  public func violation(at point: [Double]) -> Violation? {
    guard point.count == variables.count, point.allSatisfy(\.isFinite) else { return nil }
    var violation = Violation()
    for (variable, value) in zip(variables, point) {
      violation.variables = max(violation.variables, variable.bounds.excess(of: value, scale: 1))
      guard variable.kind == .integer else { continue }
      violation.integrality = max(violation.integrality, abs(value - value.rounded()))
    }
    for (index, row) in rows.enumerated() {
      let excess = row.excess(at: point)
      guard excess > violation.rows else { continue }
      violation.rows = excess
      violation.worstRow = RowIndex(index)
    }
    return violation
  }

  /// The objective at `point`, its constant included.
  public func objectiveValue(at point: [Double]) -> Double { objective.value(at: point) }
}

extension Row {
  fileprivate func excess(at point: [Double]) -> Double {
    var activity = 0.0
    var scale = 1.0
    for term in expression.terms {
      let amount = term.coefficient * point[term.variable.rawValue]
      activity += amount
      scale = max(scale, abs(amount))
    }
    guard activity.isFinite else { return .infinity }
    return bounds.excess(of: activity, scale: scale)
  }
}

extension Bounds {
  /// How far outside `value` lies, relative to the larger of `scale` and the bound it exceeds; 0 inside.
  fileprivate func excess(of value: Double, scale: Double) -> Double {
    if value < lower { return (lower - value) / max(scale, abs(lower)) }
    if value > upper { return (value - upper) / max(scale, abs(upper)) }
    return 0
  }
}
