import CGLPK
import Optimization

/// A linear program that stays inside GLPK, in the thread that made it.
final class KeptProgram: LinearProgram {
  private let session: Session
  let columnCount: Int
  private(set) var lastObjective = -Double.infinity

  /// Integer variables keep their kind, for the cuts; solves ignore it.
  init(_ problem: Problem, _ watch: @escaping (SearchProgress) -> SearchCommand) throws(SolverFailure) {
    columnCount = problem.variables.count
    session = try Session.open(problem, Watcher(problem, start: nil, watch: watch))
  }

  var rowCount: Int { Int(cg_rows(session.pointer)) }
  var iterations: Int { session.iterations }

  func setBounds(_ changes: [BoundsChange]) throws(SolverFailure) {
    guard !changes.isEmpty else { return }
    let columns = changes.map { Int32($0.variable) }
    try check(
      cg_set_bounds(
        session.pointer, Int32(changes.count), columns, changes.map(\.lower), changes.map(\.upper)))
  }

  func add(_ rows: [CutRow]) throws(SolverFailure) {
    var (starts, indices, coefficients): ([Int32], [Int32], [Double]) = ([1], [0], [0])
    for row in rows {
      indices += row.variables.map { Int32($0 + 1) }
      coefficients += row.coefficients
      starts.append(Int32(indices.count))
    }
    try check(
      cg_add_rows(
        session.pointer, Int32(rows.count), rows.map(\.lower), rows.map(\.upper), starts, indices,
        coefficients))
  }

  func delete(rows: [Int]) throws(SolverFailure) {
    try check(cg_delete_rows(session.pointer, Int32(rows.count), rows.map(Int32.init)))
  }

  func resolve(cutoff: Double, iterationLimit: Int?) throws(SolverFailure) -> Resolution {
    try resolved(Attempt.allCases, cutoff, iterationLimit.map { Int32(clamping: $0) } ?? -1)
  }

  func resolvePrimal() throws(SolverFailure) -> Resolution {
    try resolved([.primal, .dual, .afresh], .infinity, -1)
  }

  private func resolved(_ attempts: [Attempt], _ cutoff: Double, _ limit: Int32) throws(SolverFailure)
    -> Resolution
  {
    for attempt in attempts {
      if attempt == .afresh { try check(cg_clear_basis(session.pointer)) }
      let code = cg_resolve(session.pointer, attempt.method, limit, cutoff)
      if session.isStopped { throw .stopped }
      if let fault = session.fault { throw fault }
      switch (code, cg_linear_status(session.pointer)) {
      case (0, GLP_OPT): return .optimal
      case (0, GLP_NOFEAS): return .infeasible
      case (0, GLP_UNBND): return .unbounded
      case (GLP_EOBJUL, _): return .cutOff
      case (GLP_EITLIM, _): return .limit
      default: continue
      }
    }
    throw SolverFailure("GLPK: the simplex settled nothing")
  }

  var objective: Double { get throws(SolverFailure) { cg_objective(session.pointer) } }

  func values() throws(SolverFailure) -> [Double] {
    var values = [Double](repeating: 0, count: columnCount)
    try check(cg_values(session.pointer, &values))
    return values
  }

  func duals() throws(SolverFailure) -> (reducedCosts: [Double], rows: [Double]) {
    var reduced = [Double](repeating: 0, count: columnCount)
    var rows = [Double](repeating: 0, count: rowCount)
    try check(cg_duals(session.pointer, &reduced, &rows))
    return (reduced, rows)
  }

  func infeasibility() throws(SolverFailure) -> [Double]? {
    var multipliers = [Double](repeating: 0, count: rowCount)
    let code = cg_infeasibility(session.pointer, &multipliers)
    try check(code)
    return code == 0 ? multipliers : nil
  }

  var basis: BasisCode {
    get throws(SolverFailure) {
      var code = BasisCode(
        rows: Array(repeating: 0, count: rowCount), columns: Array(repeating: 0, count: columnCount))
      try check(cg_get_basis(session.pointer, &code.rows, &code.columns))
      return code
    }
  }

  func start(from basis: BasisCode) throws(SolverFailure) {
    let missing = max(0, rowCount - basis.rows.count)
    let rows = basis.rows.prefix(rowCount) + Array(repeating: UInt8(GLP_BS), count: missing)
    try check(cg_set_basis(session.pointer, Array(rows), basis.columns))
  }

  func violatedCuts(gomory: Int) throws(SolverFailure) -> [CutRow] {
    let (mostRows, mostElements) = (2000, 400_000)
    var lower = [Double](repeating: 0, count: mostRows)
    var starts = [Int32](repeating: 0, count: mostRows + 1)
    var indices = [Int32](repeating: 0, count: mostElements)
    var coefficients = [Double](repeating: 0, count: mostElements)
    let count = cg_find_cuts(
      session.pointer, Int32(gomory), &lower, Int32(mostRows), &starts, &indices, &coefficients,
      Int32(mostElements))
    guard count >= 0 else { throw session.fault ?? .stopped }
    return (0..<Int(count)).map { cut in
      let range = Int(starts[cut])..<Int(starts[cut + 1])
      return CutRow(
        variables: indices[range].map(Int.init), coefficients: Array(coefficients[range]), lower: lower[cut])
    }
  }

  private func check(_ code: Int32) throws(SolverFailure) {
    if code == CG_DEAD { throw session.fault ?? SolverFailure("GLPK: the program is gone") }
  }
}

/// The ways to run the simplex on a kept program, the likeliest first.
private enum Attempt: CaseIterable {
  case dual, primal, afresh

  var method: Int32 { self == .dual ? GLP_DUALP : GLP_PRIMAL }
}
