import Formulation
import Optimization

/// What all parts of a program have in common that is too large to be built whole: the program in which nothing can be
/// ordered. The parts, of some server types each, have their own rows and columns besides.
///
/// A row of the whole has the entries that the parts have in it, together. Whoever looks at one part must allow for the
/// others: a shared row to which they can only add has no lower limit there, one from which they can only take no upper one.
struct SharedProgram {
  let flat: FlatProgram
  let placeOfRow: [String: Int]
  let placeOfColumn: [String: Int]
  private let rowBounds: [Bounds]
  private let variables: [Variable]
  /// What the entries of shared rows on shared columns add up to, with a weight for each column, to tell rows apart.
  private let fingerprints: [Double]
  /// Shared rows to which columns of parts may add, or from which they may take.
  private(set) var (mayRise, mayFall): ([Bool], [Bool])
  /// Names of rows and of columns outside of blocks that parts have for themselves, as hashes.
  private var seen: Set<Int> = []

  init(_ problem: Problem) {
    flat = FlatProgram(problem)
    placeOfRow = Dictionary(
      problem.rows.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    placeOfColumn = Dictionary(
      problem.variables.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    (rowBounds, variables) = (problem.rows.map(\.bounds), problem.variables)
    fingerprints = problem.rows.map { row in
      row.expression.terms.reduce(0) { $0 + $1.coefficient * Self.weight($1.variable.rawValue) }
    }
    mayRise = Array(repeating: false, count: problem.rows.count)
    mayFall = mayRise
  }

  /// Takes note of a part; nil where it is not one: where something that it shares is not the same in it, or something
  /// that should be its own was seen in another part.
  ///
  /// Nothing is taken for granted about how programs are written: a bound rests on this.
  ///
  /// - Parameter isOfBlock: whether a column is about one server type at one site, which no two parts have.
  mutating func part(_ problem: Problem, isOfBlock: [Bool]) -> ProgramPart? {
    let part = ProgramPart(problem, self)
    guard abs(part.flat.constant - flat.constant) <= 1e-9 * max(1, abs(flat.constant)) else { return nil }
    for (column, place) in part.columns.enumerated() {
      let variable = problem.variables[column]
      if let place {
        guard variable.kind == variables[place].kind, variable.bounds == variables[place].bounds,
          part.flat.cost[column] == flat.cost[place]
        else { return nil }
      } else if !isOfBlock[column], !seen.insert(variable.name.hashValue).inserted {
        return nil
      }
    }
    for (row, place) in part.rows.enumerated() {
      if let place {
        guard problem.rows[row].bounds == rowBounds[place], isSame(row, place, part) else { return nil }
      } else if !seen.insert(problem.rows[row].name.hashValue).inserted {
        return nil
      }
    }
    return part
  }

  /// Whether a shared row has the same entries on shared columns; notes which way the others may move it.
  private mutating func isSame(_ row: Int, _ place: Int, _ part: ProgramPart) -> Bool {
    var fingerprint = 0.0
    for entry in part.flat.byRow[row] {
      let (column, factor) = (Int(part.flat.byRow.places[entry]), part.flat.byRow.entries[entry])
      if let shared = part.columns[column] {
        fingerprint += factor * Self.weight(shared)
        continue
      }
      let (lower, upper) = (part.flat.lower[column], part.flat.upper[column])
      if upper > 0 { if factor > 0 { mayRise[place] = true } else { mayFall[place] = true } }
      if lower < 0 { if factor > 0 { mayFall[place] = true } else { mayRise[place] = true } }
    }
    return abs(fingerprint - fingerprints[place]) <= 1e-9 * max(1, abs(fingerprint))
  }

  /// Forgets which parts were seen, but not which way they may move what is shared.
  mutating func forgetParts() { seen = [] }

  private static func weight(_ column: Int) -> Double { 1 + Double(column % 97) / 97 }

  /// The same rows with the limits that hold whatever other parts have in them.
  func relaxed(_ flat: FlatProgram, _ places: [Int?]) -> FlatProgram {
    var relaxed = flat
    for (row, place) in places.enumerated() {
      guard let place else { continue }
      if mayRise[place] { relaxed.rowLower[row] = -.infinity }
      if mayFall[place] { relaxed.rowUpper[row] = .infinity }
    }
    return relaxed
  }
}

/// A part of a program that is too large to be built whole: all about some server types.
struct ProgramPart {
  let flat: FlatProgram
  /// Places in the shared program; nil for what is the part's own.
  let rows: [Int?]
  let columns: [Int?]

  fileprivate init(_ problem: Problem, _ shared: SharedProgram) {
    flat = FlatProgram(problem)
    rows = problem.rows.map { shared.placeOfRow[$0.name] }
    columns = problem.variables.map { shared.placeOfColumn[$0.name] }
  }
}
