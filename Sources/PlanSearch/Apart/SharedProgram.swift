import Formulation
import Optimization

/// What parts of a program that is too large to be built whole have in common with the part that was solved.
///
/// Rows and columns are the same where their names are. A row of the whole has the entries that all parts have in it,
/// together. Whoever looks at one part must allow for the others: a shared row to which they may add has no lower limit
/// there, one from which they may take no upper one.
struct SharedProgram {
  /// Of the part that was solved.
  let flat: FlatProgram
  private let placeOfRow: [String: Int]
  private let placeOfColumn: [String: Int]
  private let rowBounds: [Bounds]
  private let variables: [Variable]
  /// What the server types of the part that was solved do to its rows: the others are taken to do the same.
  private let usual: Sway
  /// What parts have been seen to do.
  private var others: Sway
  /// Names of rows and of columns outside of blocks that parts have for themselves, as hashes.
  private var seen: Set<Int> = []
  /// Names of rows about several types of some part, likewise.
  private var freed: Set<Int> = []

  /// Rows to which columns may add, and from which they may take.
  private struct Sway {
    var mayRise: [Bool]
    var mayFall: [Bool]

    init(_ count: Int) {
      (mayRise, mayFall) = (Array(repeating: false, count: count), Array(repeating: false, count: count))
    }

    mutating func note(_ row: Int, _ factor: Double, _ lower: Double, _ upper: Double) {
      if factor > 0 && upper > 0 || factor < 0 && lower < 0 { mayRise[row] = true }
      if factor > 0 && lower < 0 || factor < 0 && upper > 0 { mayFall[row] = true }
    }
  }

  /// - Parameters:
  ///   - problem: the part that was solved.
  ///   - blocks: its columns by server type and site.
  init(_ problem: Problem, blocks: [[Int]]) {
    flat = FlatProgram(problem)
    placeOfRow = Dictionary(
      problem.rows.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    placeOfColumn = Dictionary(
      problem.variables.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    (rowBounds, variables) = (problem.rows.map(\.bounds), problem.variables)
    others = Sway(flat.rowCount)
    var usual = others
    for column in blocks.joined() {
      for entry in flat.byColumn[column] {
        usual.note(
          Int(flat.byColumn.places[entry]), flat.byColumn.entries[entry], flat.lower[column],
          flat.upper[column])
      }
    }
    self.usual = usual
  }

  /// Takes note of a part; nil where it is not one: where something that it shares is not the same in it, or something
  /// that should be its own was seen in another part.
  ///
  /// Nothing is taken for granted about how programs are written: a bound rests on this.
  ///
  /// - Parameter blocks: its columns by server type and site, which no two parts have but where all have them.
  mutating func part(_ problem: Problem, blocks: [[Int]]) -> ProgramPart? {
    let flat = FlatProgram(problem)
    guard abs(flat.constant - self.flat.constant) <= 1e-9 * max(1, abs(flat.constant)) else { return nil }
    var block = [Int?](repeating: nil, count: flat.columnCount)
    for (number, columns) in blocks.enumerated() { for column in columns { block[column] = number } }
    let columns = problem.variables.map { placeOfColumn[$0.name] }
    for (column, place) in columns.enumerated() {
      if let place {
        guard isSame(problem.variables[column], place), flat.cost[column] == self.flat.cost[place] else {
          return nil
        }
      } else if block[column] == nil, !seen.insert(problem.variables[column].name.hashValue).inserted {
        return nil
      }
    }
    var part = ProgramPart(flat, columns, blocks.count)
    var factors = [Double](repeating: 0, count: self.flat.columnCount)
    for (row, limit) in problem.rows.enumerated() {
      if let place = placeOfRow[limit.name] {
        guard limit.bounds == rowBounds[place], share(row, place, &part, &factors) else { return nil }
      } else if let block = ownBlock(row, block, part), !freed.contains(limit.name.hashValue) {
        guard seen.insert(limit.name.hashValue).inserted else { return nil }
        part.ownRows[block].append(row)
      } else {
        // About several types, of which others may stand in other parts: it gets no dual, and limits nothing here.
        guard !seen.contains(limit.name.hashValue) else { return nil }
        freed.insert(limit.name.hashValue)
        part.free(row)
      }
    }
    return part
  }

  private func isSame(_ variable: Variable, _ place: Int) -> Bool {
    variable.kind == variables[place].kind && variable.bounds == variables[place].bounds
  }

  /// The block that alone has entries in a row; nil where there is none.
  private func ownBlock(_ row: Int, _ block: [Int?], _ part: ProgramPart) -> Int? {
    var found: Int?
    for entry in part.flat.byRow[row] {
      let column = Int(part.flat.byRow.places[entry])
      guard part.columns[column] == nil, let own = block[column], found == nil || found == own else {
        return nil
      }
      found = own
    }
    return found
  }

  /// Whether a row has no other entries on shared columns than the part that was solved; notes which way it moves, and
  /// gives it the limits that hold whatever other parts do.
  ///
  /// - Parameter factors: zeros, and left as such.
  private mutating func share(
    _ row: Int, _ place: Int, _ part: inout ProgramPart, _ factors: inout [Double]
  ) -> Bool {
    part.rows[row] = place
    for entry in flat.byRow[place] { factors[Int(flat.byRow.places[entry])] += flat.byRow.entries[entry] }
    var isSame = true
    for entry in part.flat.byRow[row] {
      let (column, factor) = (Int(part.flat.byRow.places[entry]), part.flat.byRow.entries[entry])
      if let shared = part.columns[column] {
        if factors[shared] != factor { isSame = false }
        factors[shared] = 0
      } else {
        others.note(place, factor, part.flat.lower[column], part.flat.upper[column])
      }
    }
    var (mayRise, mayFall) = (
      others.mayRise[place] || usual.mayRise[place], others.mayFall[place] || usual.mayFall[place]
    )
    for entry in flat.byRow[place] {
      let (column, factor) = (Int(flat.byRow.places[entry]), flat.byRow.entries[entry])
      // What the part does not have may move the row as well.
      if factors[column] != 0 {
        let (lower, upper) = (flat.lower[column], flat.upper[column])
        if factor > 0 && upper > 0 || factor < 0 && lower < 0 { mayRise = true }
        if factor > 0 && lower < 0 || factor < 0 && upper > 0 { mayFall = true }
      }
      factors[column] = 0
    }
    part.relax(row, mayRise: mayRise, mayFall: mayFall)
    return isSame
  }

  /// Ways in which parts have moved rows that were not expected of them; those looked at before did not reckon with it.
  var surprises: Int {
    rowBounds.indices.count { others.mayRise[$0] && !usual.mayRise[$0] }
      + rowBounds.indices.count { others.mayFall[$0] && !usual.mayFall[$0] }
  }

  /// Forgets which parts were seen, but not which way they may move what is shared.
  mutating func forgetParts() { (seen, freed) = ([], []) }

  /// The part that was solved with the limits that hold whatever the others do.
  var relaxed: FlatProgram {
    var relaxed = flat
    for row in rowBounds.indices {
      if others.mayRise[row] { relaxed.rowLower[row] = -.infinity }
      if others.mayFall[row] { relaxed.rowUpper[row] = .infinity }
    }
    return relaxed
  }
}

/// A part of a program that is too large to be built whole: all about some server types.
struct ProgramPart {
  let flat: FlatProgram
  /// Places in the part that was solved; nil for what is this part's own.
  fileprivate(set) var rows: [Int?]
  let columns: [Int?]
  /// Rows of one block only, which are all there: no other part has entries in them.
  fileprivate(set) var ownRows: [[Int]]
  /// The same with the limits that hold whatever the other parts do.
  private(set) var relaxed: FlatProgram

  fileprivate init(_ flat: FlatProgram, _ columns: [Int?], _ blockCount: Int) {
    (self.flat, self.columns, relaxed) = (flat, columns, flat)
    rows = Array(repeating: nil, count: flat.rowCount)
    ownRows = Array(repeating: [], count: blockCount)
  }

  fileprivate mutating func free(_ row: Int) { relax(row, mayRise: true, mayFall: true) }

  fileprivate mutating func relax(_ row: Int, mayRise: Bool, mayFall: Bool) {
    if mayRise { relaxed.rowLower[row] = -.infinity }
    if mayFall { relaxed.rowUpper[row] = .infinity }
  }
}
