/// A mixed-integer linear program: least objective over variables within bounds, obeying rows within bounds.
public struct Problem: Sendable, Equatable {
  public var name: String
  public private(set) var variables: [Variable] = []
  public private(set) var rows: [Row] = []
  /// Minimised. The constant is part of every objective value and bound reported for this problem.
  public var objective = LinearExpression()

  public init(name: String) { self.name = name }

  /// Adds a variable and returns its index.
  @discardableResult
  public mutating func add(_ variable: Variable) -> VariableIndex {
    variables.append(variable)
    return VariableIndex(variables.count - 1)
  }

  /// Adds a row and returns its index; coefficients of one variable are added up, and zeros dropped.
  @discardableResult
  public mutating func add(_ row: Row) -> RowIndex {
    rows.append(row)
    return RowIndex(rows.count - 1)
  }

  public subscript(_ index: VariableIndex) -> Variable {
    get { variables[index.rawValue] }
    set { variables[index.rawValue] = newValue }
  }

  public subscript(_ index: RowIndex) -> Row { rows[index.rawValue] }

  public var variableIndices: [VariableIndex] { variables.indices.map(VariableIndex.init) }
}

/// A column of a `Problem`.
public struct VariableIndex: Hashable, Sendable, Comparable {
  /// 0-based.
  public let rawValue: Int
  public init(_ rawValue: Int) { self.rawValue = rawValue }
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A row of a `Problem`.
public struct RowIndex: Hashable, Sendable, Comparable {
  /// 0-based.
  public let rawValue: Int
  public init(_ rawValue: Int) { self.rawValue = rawValue }
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// An unknown of the program.
public struct Variable: Sendable, Equatable {
  public enum Kind: Sendable, Equatable { case continuous, integer }

  /// Readable and unique: `buy(dgx-h100,ams,2026Q1)`.
  public var name: String
  public var kind: Kind
  public var bounds: Bounds

  public init(_ name: String, _ kind: Kind = .continuous, _ bounds: Bounds = .atLeast(0)) {
    self.name = name
    self.kind = kind
    self.bounds = bounds
  }
}

/// A constraint: `expression` within `bounds`.
public struct Row: Sendable, Equatable {
  /// Readable and unique, prefixed by its constraint's name: `power-feed(ams,2026Q1)`.
  public var name: String
  /// Without a constant: it is moved into the bounds.
  public var expression: LinearExpression
  public var bounds: Bounds

  public init(_ name: String, _ expression: LinearExpression, _ bounds: Bounds) {
    self.name = name
    self.expression = LinearExpression(terms: expression.merged.terms)
    self.bounds = bounds.shifted(by: -expression.constant)
  }
}

/// An interval, possibly open to infinity on either side.
public struct Bounds: Sendable, Equatable {
  /// −∞ when unlimited below.
  public var lower: Double
  /// +∞ when unlimited above.
  public var upper: Double

  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  public static func atLeast(_ lower: Double) -> Self { Self(lower: lower, upper: .infinity) }
  public static func atMost(_ upper: Double) -> Self { Self(lower: -.infinity, upper: upper) }
  public static func exactly(_ value: Double) -> Self { Self(lower: value, upper: value) }
  public static func between(_ lower: Double, _ upper: Double) -> Self { Self(lower: lower, upper: upper) }
  public static let free = Self(lower: -.infinity, upper: .infinity)
  public static let binary = Self(lower: 0, upper: 1)

  func shifted(by amount: Double) -> Self { Self(lower: lower + amount, upper: upper + amount) }
}
