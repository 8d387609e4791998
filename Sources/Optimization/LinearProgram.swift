/// A linear program that stays loaded while its bounds and rows change, so that each solve starts where the last
/// one ended. Used in one thread, inside `Solver.keeping`.
public protocol LinearProgram: AnyObject {
  var rowCount: Int { get }
  var columnCount: Int { get }
  /// Simplex iterations so far: what was worked, the same on every machine.
  var iterations: Int { get }

  func setBounds(_ changes: [BoundsChange]) throws(SolverFailure)
  func add(_ rows: [CutRow]) throws(SolverFailure)
  /// - Parameter rows: in rising order.
  func delete(rows: [Int]) throws(SolverFailure)

  /// Solves from the basis at hand.
  /// - Parameters:
  ///   - cutoff: the solve may end once the objective, with its constant, is proven to be above this.
  ///   - iterationLimit: nil is unlimited.
  func resolve(cutoff: Double, iterationLimit: Int?) throws(SolverFailure) -> Resolution
  /// Solves from a basis that is feasible but not yet cheapest.
  func resolvePrimal() throws(SolverFailure) -> Resolution
  /// The objective after `optimal`, or a lower bound on it after `cutOff` and `limit`; its constant included.
  var objective: Double { get throws(SolverFailure) }
  func values() throws(SolverFailure) -> [Double]
  func duals() throws(SolverFailure) -> (reducedCosts: [Double], rows: [Double])
  /// After `infeasible`: multipliers of the rows whose sum no values within their bounds obey, as far as the solver's
  /// arithmetic goes, with either sign; nil where there are none to be had.
  func infeasibility() throws(SolverFailure) -> [Double]?

  var basis: BasisCode { get throws(SolverFailure) }
  /// A basis of a program with fewer rows starts with the others basic; one with more is cut.
  func start(from basis: BasisCode) throws(SolverFailure)
  /// Rows that every whole-number point obeys and the solution at hand does not.
  /// - Parameter gomory: how many of Gomory's to look for, besides those of mixed-integer rounding.
  func violatedCuts(gomory: Int) throws(SolverFailure) -> [CutRow]
}

/// How a solve of a kept program ended.
public enum Resolution: Sendable {
  case optimal
  /// Every solution is worse than the cutoff.
  case cutOff
  case infeasible
  case unbounded
  case limit
}

/// New bounds of one variable.
public struct BoundsChange: Sendable {
  public let variable: Int
  public let lower: Double
  public let upper: Double

  public init(_ variable: Int, _ lower: Double, _ upper: Double) {
    (self.variable, self.lower, self.upper) = (variable, lower, upper)
  }
}

/// A row by its flat arrays: Σ coefficient × variable ≥ lower, and at most upper.
public struct CutRow: Sendable {
  public var variables: [Int]
  public var coefficients: [Double]
  public var lower: Double
  public var upper: Double

  public init(variables: [Int], coefficients: [Double], lower: Double, upper: Double = .infinity) {
    (self.variables, self.coefficients, self.lower, self.upper) = (variables, coefficients, lower, upper)
  }
}

/// A basis in the solver's own code, one byte for each row and column.
public struct BasisCode: Sendable {
  /// The code of what is in the basis, and of what stands at its lower bound.
  public static let (basic, atLower): (UInt8, UInt8) = (1, 2)

  public var rows: [UInt8]
  public var columns: [UInt8]

  public init(rows: [UInt8], columns: [UInt8]) { (self.rows, self.columns) = (rows, columns) }
}
