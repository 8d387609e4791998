import CGLPK
import Optimization

/// A problem inside GLPK: made, used and freed in one thread.
struct Session: ~Copyable {
  let pointer: OpaquePointer
  private let columns: Int
  private let rows: Int
  // The C side calls it without owning it.
  private let watcher: Watcher

  /// A problem GLPK chokes on while loading opens too; its first use throws.
  static func open(_ problem: Problem, _ watcher: Watcher) throws(SolverFailure) -> Session {
    let context = Unmanaged.passUnretained(watcher).toOpaque()
    let pointer = Tableau(problem).withDescription { description in
      withUnsafePointer(to: description) { cg_open($0, Watcher.function, context) }
    }
    guard let pointer else { throw SolverFailure("GLPK: out of memory") }
    return Session(pointer, problem, watcher)
  }

  private init(_ pointer: OpaquePointer, _ problem: Problem, _ watcher: Watcher) {
    self.pointer = pointer
    columns = problem.variables.count
    rows = problem.rows.count
    self.watcher = watcher
  }

  deinit {
    withExtendedLifetime(watcher) { cg_close(pointer) }
  }

  /// Why GLPK gave up this problem; nil while it lives.
  var fault: SolverFailure? {
    let text = String(cString: cg_fault(pointer)).split(separator: "\n").joined(separator: "; ")
    return text.isEmpty ? nil : SolverFailure("GLPK: \(text)")
  }

  /// Whether the watcher asked to stop.
  var isStopped: Bool { cg_stopped(pointer) != 0 }
  /// Wall-clock seconds since this session was opened.
  var seconds: Double { cg_seconds(pointer) }
  var iterations: Int { Int(cg_iterations(pointer)) }
  var nodes: Int { Int(cg_nodes(pointer)) }
  /// Best bound of the tree; nil while none is proven.
  var bound: Double? { cg_bound(pointer).isFinite ? cg_bound(pointer) : nil }

  /// The best integer solution, also after GLPK has given up.
  var incumbent: (values: [Double], objective: Double)? {
    let objective = cg_incumbent_objective(pointer)
    guard objective.isFinite, let values = cg_incumbent(pointer) else { return nil }
    return (Array(UnsafeBufferPointer(start: values, count: columns)), objective)
  }

  /// Starts the next simplex from `basis`; a basis of another shape changes nothing.
  func start(from basis: Basis) {
    guard basis.rows.count == rows, basis.variables.count == columns else { return }
    _ = cg_set_basis(pointer, basis.rows.map(\.code), basis.variables.map(\.code))
  }

  func clearBasis() { _ = cg_clear_basis(pointer) }
  func unscale() { _ = cg_unscale(pointer) }

  /// One run of the simplex; `seconds` count from the opening of the session.
  func simplex(_ method: Int32, seconds: Double) throws(SolverFailure) -> (code: Int32, status: Int32) {
    let code = cg_simplex(pointer, method, seconds)
    if let fault, !isStopped { throw fault }
    return (code, cg_linear_status(pointer))
  }

  func branch(_ limits: cg_limits) throws(SolverFailure) -> (code: Int32, status: Int32) {
    let code = cg_branch(pointer, limits)
    if let fault, !isStopped { throw fault }
    return (code, cg_integer_status(pointer))
  }

  /// Values, reduced costs, duals and basis after an optimal simplex.
  func linearSolution() throws(SolverFailure) -> LinearPoint {
    var point = LinearPoint(rows: rows, columns: columns)
    var rowCodes = [UInt8](repeating: 0, count: rows)
    var columnCodes = [UInt8](repeating: 0, count: columns)
    _ = cg_linear_solution(
      pointer, &point.values, &point.reducedCosts, &point.duals, &rowCodes, &columnCodes)
    if let fault { throw fault }
    point.basis = Basis(
      rows: rowCodes.map(Basis.Status.init(code:)), variables: columnCodes.map(Basis.Status.init(code:)))
    return point
  }
}

/// What GLPK says about an optimal linear program.
struct LinearPoint {
  var values: [Double]
  var reducedCosts: [Double]
  var duals: [Double]
  var basis = Basis(rows: [], variables: [])

  fileprivate init(rows: Int, columns: Int) {
    values = Array(repeating: 0, count: columns)
    reducedCosts = values
    duals = Array(repeating: 0, count: rows)
  }
}

extension Basis.Status {
  fileprivate var code: UInt8 {
    switch self {
    case .basic: UInt8(GLP_BS)
    case .atLower: UInt8(GLP_NL)
    case .atUpper: UInt8(GLP_NU)
    case .free: UInt8(GLP_NF)
    case .fixed: UInt8(GLP_NS)
    }
  }

  fileprivate init(code: UInt8) {
    self =
      switch Int32(code) {
      case GLP_BS: .basic
      case GLP_NU: .atUpper
      case GLP_NF: .free
      case GLP_NS: .fixed
      default: .atLower
      }
  }
}
