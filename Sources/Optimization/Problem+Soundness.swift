extension Problem {
  /// What makes this no program at all: a figure that is not finite, a bound of the wrong infinity, a term on
  /// a variable that does not exist. Nil for a sound program. Crossed bounds are sound, and infeasible.
  public var fault: SolverFailure? {
    variableFault ?? rowFault ?? objectiveFault
  }

  /// Whether some variable or row has a lower bound above its upper one, so that no point can be feasible.
  public var hasCrossedBounds: Bool {
    variables.contains { $0.bounds.isCrossed } || rows.contains { $0.bounds.isCrossed }
  }

  private var variableFault: SolverFailure? {
    for variable in variables where !variable.bounds.isSound {
      return .malformed("variable", variable.name, "has bounds \(variable.bounds.text)")
    }
    return nil
  }

  private var rowFault: SolverFailure? {
    for row in rows {
      guard row.bounds.isSound else {
        return .malformed("row", row.name, "has bounds \(row.bounds.text)")
      }
      if let fault = termFault(in: row.expression) { return .malformed("row", row.name, fault) }
    }
    return nil
  }

  private var objectiveFault: SolverFailure? {
    guard objective.constant.isFinite else {
      return SolverFailure("the objective has the constant \(objective.constant)")
    }
    return termFault(in: objective).map { SolverFailure("the objective \($0)") }
  }

  private func termFault(in expression: LinearExpression) -> String? {
    for term in expression.terms {
      guard variables.indices.contains(term.variable.rawValue) else {
        return "has a term on variable \(term.variable.rawValue) of \(variables.count)"
      }
      guard term.coefficient.isFinite else {
        return "has the coefficient \(term.coefficient) on '\(self[term.variable].name)'"
      }
    }
    return nil
  }
}

extension Bounds {
  /// Whether no value lies within.
  public var isCrossed: Bool { lower > upper }

  /// Not NaN, and infinite only outwards.
  var isSound: Bool { lower < .infinity && upper > -.infinity }

  /// `1 … 2`.
  var text: String { "\(lower) … \(upper)" }
}

extension SolverFailure {
  fileprivate static func malformed(_ kind: String, _ name: String, _ fault: String) -> Self {
    SolverFailure("\(kind) '\(name.prefix(80))' \(fault)")
  }
}
