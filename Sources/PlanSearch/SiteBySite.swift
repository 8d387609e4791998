import Optimization

/// A point of a large program, settled site by site from about where its relaxation's optimum lies.
///
/// Choices that concern several sites come first, each as the relaxation leans, and first-order steps let the rest follow.
/// Then one site after another is searched by itself, with everything about the others held where it is: at the
/// relaxation's values, and at whole ones once settled. What the relaxation leaves of a limit that sites share is parted
/// among those still to come.
struct SiteBySite {
  private let problem: Problem
  private let flat: FlatProgram
  private let guide: SearchGuide
  private let solver: any WarmSolver
  private let gap: Double
  private let watch: @Sendable (SearchProgress) -> SearchCommand
  private var lower: [Double]
  private var upper: [Double]
  private var relaxed: Approximation
  /// Columns that together are one whole at a site.
  private var assigned: [[Int]] = []

  /// Steps until the rest has followed what was held; fewer where each takes long.
  private var followingSteps: Int { flat.columnCount > Self.manyColumns ? 1000 : 3000 }
  static let manyColumns = 200_000
  /// Choices this near to a whole number are held at once.
  private static let clear = 0.1
  /// Fractions below are rounded down.
  private static let roundedDown = 0.3
  private static let nodes = 100
  /// By which one site may break an equation that it shares, relative: the rest of its figures is rough too.
  private static let equationDoubt = 2e-4
  private static let limitDoubt = 1e-6
  /// Of a whole number, less is none.
  private static let trace = 0.05

  /// - Parameters:
  ///   - values: near which the relaxation's optimum is thought to lie.
  ///   - duals: likewise.
  ///   - gap: to which each site is searched, relative.
  ///   - threads: that first-order steps are made with.
  init(
    _ problem: Problem, near values: [Double]? = nil, _ duals: [Double]? = nil, guide: SearchGuide,
    solver: any WarmSolver,
    gap: Double, threads: Threads = .one,
    watch: @escaping @Sendable (SearchProgress) -> SearchCommand
  ) {
    (self.problem, self.guide, self.solver, self.gap, self.watch) = (problem, guide, solver, gap, watch)
    flat = FlatProgram(problem)
    (lower, upper) = (flat.lower, flat.upper)
    relaxed = Approximation(flat, near: values, duals, threads: threads)
  }

  /// A point whose whole numbers are whole; what sites share may be off by the relaxation's noise. Nil where a site could
  /// not be settled.
  mutating func point() throws(SolverFailure) -> [Double]? {
    relaxed.approach(for: gap) { [watch] _, _ in
      if case .stop = watch(SearchProgress(incumbent: nil, bound: nil, nodes: 0)) { return false }
      return true
    }
    guard relaxed.isComplete else { return nil }
    relaxed.keepReserve()
    try hold(openings, nearest)
    try hold(shared, leaning)
    holdAssignments()
    guard adoptWhatFollows(), relaxed.values.allSatisfy(\.isFinite) else { return nil }
    var point = relaxed.values.indices.map { column in
      let value = min(max(relaxed.values[column], lower[column]), upper[column])
      // A trace of a server is noise, which no site is to be asked for.
      return flat.isWhole[column] && value < lower[column] + Self.trace ? lower[column] : value
    }
    complete(&point)
    var settledSites: Set<Int> = []
    for site in Set(guide.site.compactMap { $0 }).sorted() {
      settledSites.insert(site)
      let free = guide.columns(at: site, in: flat).filter { lower[$0] < upper[$0] }
      guard !free.isEmpty else { continue }
      guard let found = try settled(free, at: point, after: settledSites) else {
        _ = goesOn("site \(site): nothing found")
        return nil
      }
      for (place, column) in free.enumerated() { point[column] = found[place] }
      guard goesOn("site \(site): \(problem.objectiveValue(at: point))") else { return nil }
    }
    return point
  }

  // MARK: What concerns several sites

  private var openings: [Int] { flat.wholes.filter { guide.site[$0] != nil && guide.stage[$0] == 0 } }
  private var shared: [Int] { flat.wholes.filter { guide.site[$0] == nil && !guide.isTier[$0] } }

  /// Holds choices a few at a time, the clearest first, while the rest follows.
  private mutating func hold(
    _ columns: [Int], _ rounded: (Int, [Double]) -> Double
  ) throws(SolverFailure) {
    var open = columns
    while !open.isEmpty {
      let values = relaxed.values
      let distances = open.map { (column: $0, distance: abs(values[$0] - rounded($0, values))) }
        .sorted { ($0.distance, $0.column) < ($1.distance, $1.column) }
      let clear = distances.count { $0.distance < Self.clear }
      let parts = flat.columnCount > Self.manyColumns ? 2 : 3
      let chosen = distances.prefix(max(clear, (open.count + parts - 1) / parts)).map(\.column)
      for column in chosen {
        let value = min(max(rounded(column, values), lower[column]), upper[column])
        (lower[column], upper[column]) = (value, value)
      }
      open = open.filter { lower[$0] < upper[$0] }
      guard goesOn("\(chosen.count) choices held, \(open.count) to come") else { throw .stopped }
      relaxed.follow(lower, upper, steps: followingSteps)
    }
  }

  private func nearest(_ column: Int, _ values: [Double]) -> Double {
    let below = values[column].rounded(.down)
    return values[column] - below > Self.roundedDown ? below + 1 : below
  }

  /// Up when the rows lack less than half of what the step up asks of them.
  private func leaning(_ column: Int, _ values: [Double]) -> Double {
    let value = min(max(values[column], lower[column]), upper[column])
    let (below, above) = ((value + 1e-6).rounded(.down), (value - 1e-6).rounded(.up))
    guard below < above else { return below }
    for entry in flat.byColumn[column] {
      let row = Int(flat.byColumn.places[entry])
      let factor = flat.byColumn.entries[entry]
      let there = activity(of: row, at: values) + factor * (above - value)
      let lack = max(flat.rowLower[row] - there, there - flat.rowUpper[row])
      if lack > 0.5 * abs(factor) { return below }
    }
    return above
  }

  /// Sites that a whole number of something falls to, such as copies of data: those that have most of it.
  private mutating func holdAssignments() {
    let values = relaxed.values
    var implied = Propagation(flat, lower, upper)
    implied.run(limit: 20 * flat.rowCount)
    let most = implied.upper
    for row in 0..<flat.rowCount where flat.rowLower[row] == flat.rowUpper[row] {
      let columns = flat.byRow[row].map { Int(flat.byRow.places[$0]) }
      let sites = Dictionary(grouping: columns) { guide.site[$0] }
      guard let asked = Int(exactly: flat.rowUpper[row]), asked > 0, sites.count > asked, sites[nil] == nil,
        flat.byRow[row].allSatisfy({ flat.byRow.entries[$0] == 1 }),
        columns.allSatisfy({ !flat.isWhole[$0] && upper[$0] <= 1 })
      else { continue }
      let able = sites.filter { $0.value.reduce(0) { $0 + most[$1] } > 1 - 1e-6 }
      let parts = able.map { (site: $0.key ?? 0, part: $0.value.reduce(0) { $0 + values[$1] }) }
      let chosen = Set(parts.sorted { ($1.part, $0.site) < ($0.part, $1.site) }.prefix(asked).map(\.site))
      guard chosen.count == asked else { continue }
      for column in columns where !chosen.contains(guide.site[column] ?? 0) { upper[column] = lower[column] }
      assigned += chosen.sorted().compactMap { sites[$0] }
    }
    if !assigned.isEmpty { relaxed.follow(lower, upper, steps: followingSteps) }
  }

  /// Gives each of the sites chosen its one whole.
  private func complete(_ point: inout [Double]) {
    for columns in assigned {
      let sum = columns.reduce(0) { $0 + point[$1] }
      for column in columns { point[column] = sum > 0 ? point[column] / sum : 1 / Double(columns.count) }
    }
  }

  /// Nothing stands at a site that does not open, whatever the relaxation's noise says.
  private mutating func adoptWhatFollows() -> Bool {
    var implied = Propagation(flat, lower, upper)
    implied.run(limit: 20 * flat.rowCount)
    (lower, upper) = (implied.lower, implied.upper)
    return !implied.isInfeasible
  }

  // MARK: One site

  /// The best values found of `free`, with everything else held at the point.
  private func settled(
    _ free: [Int], at point: [Double], after settledSites: Set<Int>
  ) throws(SolverFailure) -> [Double]? {
    var place = [Int](repeating: -1, count: flat.columnCount)
    var part = Problem(name: "site")
    for (new, column) in free.enumerated() {
      place[column] = new
      let variable = problem.variables[column]
      part.add(Variable(variable.name, variable.kind, .between(lower[column], upper[column])))
      part.objective.add(flat.cost[column], VariableIndex(new))
    }
    let rows = Set(free.flatMap { column in flat.byColumn[column].map { Int(flat.byColumn.places[$0]) } })
    for row in rows.sorted() { part.add(self.row(row, of: place, at: point, after: settledSites)) }
    let search = BoundedSearch(
      problem: part, guide: guide.part(of: free), solver: solver,
      options: SearchOptions(relativeGap: gap, nodeLimit: Self.nodes),
      watch: { [watch] in
        watch(SearchProgress(incumbent: nil, bound: nil, nodes: $0.nodes, step: $0.step.map { "   \($0)" }))
      })
    return try search.searched(sifting: .max).solution?.values
  }

  private func row(_ row: Int, of place: [Int], at point: [Double], after settledSites: Set<Int>) -> Row {
    var expression = LinearExpression()
    var range = Activity()
    var (own, later, activity) = (0.0, 0.0, 0.0)
    var (isShared, size) = (false, 0.0)
    for entry in flat.byRow[row] {
      let (column, factor) = (Int(flat.byRow.places[entry]), flat.byRow.entries[entry])
      let part = factor * point[column]
      activity += part
      size = max(size, abs(part))
      if place[column] >= 0 {
        own += abs(part)
        expression.terms.append(.init(VariableIndex(place[column]), factor))
        range.add(factor, lower[column], upper[column])
      } else {
        if let site = guide.site[column], !settledSites.contains(site) { later += abs(part) }
        expression.constant += part
        if flat.lower[column] < flat.upper[column] { isShared = true }
      }
    }
    var (least, most) = (flat.rowLower[row], flat.rowUpper[row])
    if later > 0, least < most {
      let kept = later / (own + later)
      if most.isFinite, most > activity { most -= kept * (most - activity) }
      if least.isFinite, least < activity { least += kept * (activity - least) }
    }
    if isShared {
      // What is broken already is put right by a site that is still to come, or when all whole numbers are settled.
      let isEquation = least == most
      let doubt = (isEquation ? Self.equationDoubt : Self.limitDoubt) * size
      if later > 0 || isEquation { (least, most) = (min(least, activity), max(most, activity)) }
      least = min(least - doubt, range.most + expression.constant)
      most = max(most + doubt, range.least + expression.constant)
    }
    return Row(problem.rows[row].name, expression, .between(least, most))
  }

  private func activity(of row: Int, at point: [Double]) -> Double {
    flat.byRow[row].reduce(0) { $0 + flat.byRow.entries[$1] * point[Int(flat.byRow.places[$1])] }
  }

  private func goesOn(_ step: String) -> Bool {
    if case .stop = watch(SearchProgress(incumbent: nil, bound: nil, nodes: 0, step: step)) { return false }
    return true
  }
}
