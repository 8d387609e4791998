import Optimization

/// The parts of a linear program that have no row and no variable in common, to be solved one by one.
///
/// With every whole number held, periods mostly have nothing to do with each other any more.
struct Components {
  /// Columns and rows of each, in rising order; several small ones make up one part.
  private(set) var parts: [(columns: [Int], rows: [Int])] = []

  /// A part goes on to grow until it has this many columns.
  private static let fewColumns = 500

  init(_ flat: FlatProgram) {
    var joined = Joined(flat.columnCount)
    for row in 0..<flat.rowCount {
      let columns = flat.byRow[row].map { Int(flat.byRow.places[$0]) }
      for column in columns.dropFirst() { joined.join(columns[0], column) }
    }
    var partOf: [Int: Int] = [:]
    for column in 0..<flat.columnCount {
      let first = joined.first(of: column)
      let isLastSmall = parts.last.map { $0.columns.count < Self.fewColumns } ?? false
      let part = partOf[first] ?? (isLastSmall ? parts.count - 1 : parts.count)
      if part == parts.count { parts.append(([], [])) }
      partOf[first] = part
      parts[part].columns.append(column)
    }
    for row in 0..<flat.rowCount {
      guard let entry = flat.byRow[row].first else { continue }
      parts[partOf[joined.first(of: Int(flat.byRow.places[entry]))] ?? 0].rows.append(row)
    }
  }

  /// Which things hang together, each set known by its first.
  private struct Joined {
    private var before: [Int]

    init(_ count: Int) { before = Array(0..<count) }

    mutating func first(of thing: Int) -> Int {
      var here = thing
      while before[here] != here {
        before[here] = before[before[here]]
        here = before[here]
      }
      return here
    }

    mutating func join(_ one: Int, _ other: Int) {
      let (left, right) = (first(of: one), first(of: other))
      before[max(left, right)] = min(left, right)
    }
  }
}

extension Solver {
  /// The optimum of a linear program, its parts solved one by one; no basis. Nil where one has none.
  func optimum(inParts problem: Problem) throws(SolverFailure) -> Solution? {
    let flat = FlatProgram(problem)
    let relaxed = SolveOptions(relaxed: true)
    let parts = Components(flat).parts
    guard parts.count > 1 else { return try solve(problem, relaxed).solution }
    var values = [Double](repeating: 0, count: flat.columnCount)
    var reduced = values
    var duals = [Double](repeating: 0, count: flat.rowCount)
    for (columns, rows) in parts {
      let part = problem.part(columns: columns, rows: rows, flat, flat.lower, flat.upper)
      guard let found = try solve(part, relaxed).solution else { return nil }
      for (place, column) in columns.enumerated() {
        values[column] = found.values[place]
        reduced[column] = found.reducedCosts?[place] ?? 0
      }
      for (place, row) in rows.enumerated() { duals[row] = found.duals?[place] ?? 0 }
    }
    return Solution(
      values: values, objective: problem.objectiveValue(at: values), duals: duals, reducedCosts: reduced)
  }
}
