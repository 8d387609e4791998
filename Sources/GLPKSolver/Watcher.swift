import CGLPK
import Optimization

/// Stands between GLPK's callbacks and the caller's `watch`: checks the points that are to be considered and
/// keeps them until GLPK can take one.
final class Watcher {
  /// Rows and bounds may be off by this much, relative; about what GLPK's own solutions are.
  static let tolerance = 1e-7

  private let problem: Problem
  private let watch: (SearchProgress) -> SearchCommand
  /// A feasible point better than any before it, not yet handed over.
  private var candidate: [Double]?
  /// The best feasible point the caller has offered.
  private(set) var best: (values: [Double], objective: Double)?

  /// `start` is considered first.
  init(
    _ problem: Problem, start: [Double]?, watch: @escaping (SearchProgress) -> SearchCommand
  ) {
    self.problem = problem
    self.watch = watch
    if let start { consider(start) }
  }

  /// Asks the caller. Returns `CG_GO`, `CG_STOP`, or `CG_INJECT` with `point` filled in.
  fileprivate func command(
    at progress: cg_progress, point: UnsafeMutablePointer<Double>?
  ) -> Int32 {
    switch watch(SearchProgress(progress, columns: problem.variables.count)) {
    case .go: break
    case .stop: return Int32(CG_STOP)
    case .consider(let values): consider(values)
    }
    guard let point, let candidate else { return Int32(CG_GO) }
    point.update(from: candidate, count: candidate.count)
    self.candidate = nil
    return Int32(CG_INJECT)
  }

  private func consider(_ values: [Double]) {
    guard let violation = problem.violation(at: values), violation.isWithin(Self.tolerance) else { return }
    let whole = values.roundingIntegers(of: problem)
    let objective = problem.objectiveValue(at: whole)
    guard objective.isFinite, objective < best?.objective ?? .infinity else { return }
    best = (whole, objective)
    candidate = whole
  }

  /// The function GLPK's callbacks reach; its context is an unretained `Watcher`.
  static let function: cg_watch = { context, progress, point in
    guard let context, let progress else { return Int32(CG_GO) }
    let watcher = Unmanaged<Watcher>.fromOpaque(context).takeUnretainedValue()
    return watcher.command(at: progress.pointee, point: point)
  }
}

extension SearchProgress {
  fileprivate init(_ progress: cg_progress, columns: Int) {
    self.init(
      incumbent: progress.incumbent.isFinite ? progress.incumbent : nil,
      bound: progress.bound.isFinite ? progress.bound : nil,
      nodes: Int(progress.nodes),
      relaxation: progress.relaxation.map { Array(UnsafeBufferPointer(start: $0, count: columns)) })
  }
}

extension [Double] {
  /// This point with whole numbers for the integer variables, and every value within its bounds.
  func roundingIntegers(of problem: Problem) -> [Double] {
    zip(problem.variables, self).map { variable, value in
      let whole = variable.kind == .integer ? value.rounded() : value
      // Adding zero turns −0 into 0.
      return Swift.min(Swift.max(whole, variable.bounds.lower), variable.bounds.upper) + 0
    }
  }
}
