import Optimization

/// Makes a point of a large program better, one site after another: each is decided anew with all others held as they are.
///
/// `SiteBySite` settles sites at what the relaxation leaves for the others, which is rough; here all of it is exact.
struct SiteImprovement {
  private let problem: Problem
  private let flat: FlatProgram
  private let guide: SearchGuide
  private let solver: any WarmSolver
  /// Of the whole cost, to which all sites together are searched.
  private let gap: Double
  private let watch: @Sendable (SearchProgress) -> SearchCommand

  private static let nodes = 50

  init(
    _ problem: Problem, _ guide: SearchGuide, _ solver: any WarmSolver, gap: Double,
    watch: @escaping @Sendable (SearchProgress) -> SearchCommand
  ) {
    (self.problem, self.guide, self.solver, self.gap, self.watch) = (problem, guide, solver, gap, watch)
    flat = FlatProgram(problem)
  }

  /// - Parameter target: a point that costs no more is good enough.
  /// - Returns: what it has come to, should it be told to stop. A solver that breaks on a site leaves the site as it is.
  func improved(_ point: [Double], until target: Double) -> [Double] {
    var best = point
    let sites = Set(guide.site.compactMap { $0 }).sorted()
    for site in sites where problem.objectiveValue(at: best) > target {
      let free = guide.columns(at: site, in: flat)
      guard free.contains(where: { flat.isWhole[$0] && flat.lower[$0] < flat.upper[$0] }) else { continue }
      do throws(SolverFailure) {
        if let better = try decided(free, from: best, gap: gap / Double(sites.count)) { best = better }
      } catch {
        if error == .stopped { return best }
      }
      let step = "site \(site) again: \(problem.objectiveValue(at: best))"
      if case .stop = watch(SearchProgress(incumbent: nil, bound: nil, nodes: 0, step: step)) { return best }
    }
    return best
  }

  /// A point that costs less than `point` and differs from it only in `free`; nil where none is found.
  private func decided(
    _ free: [Int], from point: [Double], gap: Double
  ) throws(SolverFailure) -> [Double]? {
    var (lower, upper) = (point, point)
    for column in free { (lower[column], upper[column]) = (flat.lower[column], flat.upper[column]) }
    let part = Reduction(problem, flat, lower, upper)
    guard !part.isInfeasible, !part.kept.isEmpty else { return nil }
    var options = TreeOptions()
    options.scope = .core
    options.relativeGap = gap
    options.nodeLimit = Self.nodes
    options.cutoff = problem.objectiveValue(at: point)
    options.reference = part.reduced(point)
    let found = try TreeSearch.search(
      part.problem, guide: guide.part(of: part.kept), with: solver, options
    ) { [watch] in
      watch(SearchProgress(incumbent: nil, bound: nil, nodes: $0.nodes, step: $0.step.map { "   \($0)" }))
    }
    if found.ending == .stopped { throw .stopped }
    guard let values = found.values else { return nil }
    let better = part.restored(values)
    return problem.violation(at: better)?.isWithin(1e-7) == true ? better : nil
  }
}
