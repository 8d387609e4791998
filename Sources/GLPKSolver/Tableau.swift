import CGLPK
import Optimization

/// A `Problem` as the flat arrays the C side reads.
struct Tableau {
  private let problem: Problem
  private var objective: [Double]
  private var starts: [Int32] = [1]
  // Element 0 is not used: GLPK counts from 1.
  private var indices: [Int32] = [0]
  private var coefficients: [Double] = [0]

  init(_ problem: Problem) {
    self.problem = problem
    objective = Array(repeating: 0, count: problem.variables.count)
    for term in problem.objective.terms { objective[term.variable.rawValue] += term.coefficient }
    starts.reserveCapacity(problem.rows.count + 1)
    for row in problem.rows { append(row.expression) }
  }

  private mutating func append(_ expression: LinearExpression) {
    for term in expression.inOrder.terms {
      indices.append(Int32(term.variable.rawValue + 1))
      coefficients.append(term.coefficient)
    }
    starts.append(Int32(indices.count))
  }

  /// Calls `body` with a description whose pointers are valid during the call.
  func withDescription<Result>(_ body: (cg_description) -> Result) -> Result {
    let columns = problem.variables
    let rows = problem.rows
    let integer = columns.map { $0.kind == .integer ? UInt8(1) : 0 }
    let columnLower = columns.map(\.bounds.lower)
    let columnUpper = columns.map(\.bounds.upper)
    let rowLower = rows.map(\.bounds.lower)
    let rowUpper = rows.map(\.bounds.upper)
    return described(integer, columnLower, columnUpper, rowLower, rowUpper, body)
  }

  // Arrays become pointers for the length of a call only when they are its arguments.
  private func described<Result>(
    _ integer: [UInt8], _ columnLower: [Double], _ columnUpper: [Double], _ rowLower: [Double],
    _ rowUpper: [Double], _ body: (cg_description) -> Result
  ) -> Result {
    func call(
      _ objective: UnsafePointer<Double>, _ columnLower: UnsafePointer<Double>,
      _ columnUpper: UnsafePointer<Double>, _ integer: UnsafePointer<UInt8>,
      _ rowLower: UnsafePointer<Double>, _ rowUpper: UnsafePointer<Double>,
      _ starts: UnsafePointer<Int32>, _ indices: UnsafePointer<Int32>,
      _ coefficients: UnsafePointer<Double>
    ) -> Result {
      body(
        cg_description(
          columns: Int32(problem.variables.count), rows: Int32(problem.rows.count),
          constant: problem.objective.constant, objective: objective, column_lower: columnLower,
          column_upper: columnUpper, integer: integer, row_lower: rowLower, row_upper: rowUpper,
          starts: starts, indices: indices, coefficients: coefficients))
    }
    return call(
      objective, columnLower, columnUpper, integer, rowLower, rowUpper, starts, indices, coefficients)
  }
}

extension LinearExpression {
  /// GLPK aborts on a column named twice; a row's expression is merged unless somebody changed it since.
  fileprivate var inOrder: LinearExpression {
    let isMerged = zip(terms, terms.dropFirst()).allSatisfy { $0.variable < $1.variable }
    return isMerged ? self : merged
  }
}
