import Optimization

/// The relaxation of a program with rows and columns scaled to about the same size, on which first-order steps settle
/// sooner.
///
/// Ten rounds of dividing by the square root of the largest entry (Ruiz 2001), then one by the square root of the sums
/// (Pock and Chambolle 2011), as in PDLP (Applegate et al. 2021).
struct ScaledProgram: Sendable {
  let cost: [Double]
  private(set) var lower: [Double] = []
  private(set) var upper: [Double] = []
  let rowLower: [Double]
  private(set) var rowUpper: [Double]
  let byRow: SparseLines
  let byColumn: SparseLines
  private let rowScale: [Double]
  private let columnScale: [Double]

  private static let rounds = 10

  /// - Parameters:
  ///   - lower: bounds of the variables, which may be closer than the program's own.
  ///   - upper: likewise.
  init(_ flat: FlatProgram, _ lower: [Double], _ upper: [Double]) {
    var rows = [Double](repeating: 1, count: flat.rowCount)
    var columns = [Double](repeating: 1, count: flat.columnCount)
    for round in 0...Self.rounds {
      var ofRows = [Double](repeating: 0, count: rows.count)
      var ofColumns = [Double](repeating: 0, count: columns.count)
      for row in rows.indices {
        for entry in flat.byRow[row] {
          let column = Int(flat.byRow.places[entry])
          let size = abs(flat.byRow.entries[entry]) * rows[row] * columns[column]
          ofRows[row] = round < Self.rounds ? max(ofRows[row], size) : ofRows[row] + size
          ofColumns[column] = round < Self.rounds ? max(ofColumns[column], size) : ofColumns[column] + size
        }
      }
      for row in rows.indices where ofRows[row] > 0 { rows[row] /= ofRows[row].squareRoot() }
      for column in columns.indices where ofColumns[column] > 0 {
        columns[column] /= ofColumns[column].squareRoot()
      }
    }
    (rowScale, columnScale) = (rows, columns)
    cost = columns.indices.map { flat.cost[$0] * columns[$0] }
    rowLower = rows.indices.map { flat.rowLower[$0] * rows[$0] }
    rowUpper = rows.indices.map { flat.rowUpper[$0] * rows[$0] }
    byRow = flat.byRow.scaled(lines: rows, places: columns)
    byColumn = flat.byColumn.scaled(lines: columns, places: rows)
    hold(lower, upper)
  }

  /// Sets other bounds of the variables.
  mutating func hold(_ lower: [Double], _ upper: [Double]) {
    self.lower = lower.indices.map { lower[$0] / columnScale[$0] }
    self.upper = upper.indices.map { upper[$0] / columnScale[$0] }
  }

  mutating func limit(_ upper: [Double]) { rowUpper = upper.indices.map { upper[$0] * rowScale[$0] } }

  /// Values of the program's variables from scaled ones.
  func values(_ scaled: [Double]) -> [Double] { scaled.indices.map { scaled[$0] * columnScale[$0] } }

  /// Duals of the program's rows from scaled ones.
  func duals(_ scaled: [Double]) -> [Double] { scaled.indices.map { scaled[$0] * rowScale[$0] } }
}
