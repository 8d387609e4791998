import Optimization

/// Prices for the rows of a block that is not in the master program, so that its columns can be judged.
///
/// Rows of the block alone have no dual from the master. Each is given the one that its closing columns ask for: those
/// of whose rows it is the last without a dual. Any choice yields a true bound; this one is exact where the block is a
/// chain: work on servers, servers in racks, servers from orders.
struct DualCompletion: Sendable {
  /// Own rows in the order in which they get their duals, each with the entries of the columns that close it.
  private let steps: [Step]
  private let columns: [Int]

  private struct Step: Sendable {
    let row: Int
    /// Columns and their factors in the row.
    let closers: [(column: Int, factor: Double)]
  }

  init(of columns: [Int], ownRows: Set<Int>, in flat: FlatProgram) {
    self.columns = columns
    var open: [Int: Int] = [:]
    var closing: [Int: [(Int, Double)]] = [:]
    func lastOpen(_ column: Int, _ done: Set<Int>) -> (row: Int, factor: Double)? {
      var found: (Int, Double)?
      for entry in flat.byColumn[column] {
        let row = Int(flat.byColumn.places[entry])
        guard ownRows.contains(row), !done.contains(row) else { continue }
        if found != nil { return nil }
        found = (row, flat.byColumn.entries[entry])
      }
      return found
    }
    for column in columns {
      let count = flat.byColumn[column].count { ownRows.contains(Int(flat.byColumn.places[$0])) }
      open[column] = count
    }
    var done: Set<Int> = []
    var steps: [Step] = []
    var ready = columns.filter { open[$0] == 1 }
    var waiting = Set(ownRows)
    while !waiting.isEmpty {
      closing = [:]
      for column in ready {
        if let (row, factor) = lastOpen(column, done) { closing[row, default: []].append((column, factor)) }
      }
      // A row that nothing closes alone gets no price.
      let rows = closing.keys.sorted()
      guard !rows.isEmpty else { break }
      for row in rows {
        steps.append(Step(row: row, closers: closing[row] ?? []))
        done.insert(row)
        waiting.remove(row)
        for entry in flat.byRow[row] { open[Int(flat.byRow.places[entry]), default: 0] -= 1 }
      }
      ready = columns.filter { open[$0] == 1 }
    }
    self.steps = steps
  }

  /// Fills in the duals of the block's own rows, and the reduced costs of its columns.
  func complete(_ duals: inout [Double], _ reduced: inout [Double], _ flat: FlatProgram) {
    for step in steps { duals[step.row] = 0 }
    for column in columns {
      var value = flat.cost[column]
      for entry in flat.byColumn[column] {
        value -= flat.byColumn.entries[entry] * duals[Int(flat.byColumn.places[entry])]
      }
      reduced[column] = value
    }
    for step in steps {
      let (row, closers) = (step.row, step.closers)
      var (least, most) = (-Double.infinity, Double.infinity)
      for (column, factor) in closers {
        // reduced − factor × dual ≥ 0
        let limit = reduced[column] / factor
        if factor > 0 { most = min(most, limit) } else { least = max(least, limit) }
      }
      var dual = least.isFinite ? least : most
      // A dual of a row with another bound than 0 would lower the bound on the cost.
      if flat.rowUpper[row] != 0 { dual = max(0, dual) }
      if flat.rowLower[row] != 0 { dual = min(0, dual) }
      guard dual.isFinite, dual != 0 else { continue }
      duals[row] = dual
      for entry in flat.byRow[row] {
        reduced[Int(flat.byRow.places[entry])] -= flat.byRow.entries[entry] * dual
      }
    }
  }
}
