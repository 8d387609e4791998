/// Σ coefficient × variable + constant.
public struct LinearExpression: Sendable, Equatable {
  public struct Term: Sendable, Equatable {
    public var variable: VariableIndex
    public var coefficient: Double

    public init(_ variable: VariableIndex, _ coefficient: Double) {
      self.variable = variable
      self.coefficient = coefficient
    }
  }

  public var terms: [Term]
  public var constant: Double

  public init(terms: [Term] = [], constant: Double = 0) {
    self.terms = terms
    self.constant = constant
  }

  public init(_ variable: VariableIndex, times coefficient: Double = 1) {
    self.init(terms: [Term(variable, coefficient)])
  }

  /// Adds `coefficient` × `variable`; a coefficient of zero adds nothing.
  public mutating func add(_ coefficient: Double, _ variable: VariableIndex) {
    if coefficient != 0 { terms.append(Term(variable, coefficient)) }
  }

  public mutating func add(_ other: LinearExpression, times factor: Double = 1) {
    guard factor != 0 else { return }
    for term in other.terms { terms.append(Term(term.variable, term.coefficient * factor)) }
    constant += other.constant * factor
  }

  /// One term per variable, in the order of the variables, zeros dropped.
  public var merged: LinearExpression {
    var result = LinearExpression(constant: constant)
    result.terms.reserveCapacity(terms.count)
    for term in terms.sorted(by: { $0.variable < $1.variable }) {
      if let last = result.terms.last, last.variable == term.variable {
        result.terms[result.terms.count - 1].coefficient += term.coefficient
      } else {
        result.terms.append(term)
      }
    }
    result.terms.removeAll { $0.coefficient == 0 }
    return result
  }

  /// The value at a point.
  public func value(at point: [Double]) -> Double {
    terms.reduce(constant) { $0 + $1.coefficient * point[$1.variable.rawValue] }
  }
}
