import Optimization

/// The relaxation of a program with rows and columns scaled to about the same size, on which first-order steps settle
/// sooner.
///
/// A few rounds of dividing by the geometric mean of the entries first, so that work counted in millions and work counted
/// in ones weigh the same; then ten of dividing by the square root of the largest entry (Ruiz 2001), and one by the square
/// root of the sums (Pock and Chambolle 2011), as in PDLP (Applegate et al. 2021).
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

  private static let (meanRounds, rounds) = (4, 10)

  /// - Parameters:
  ///   - lower: bounds of the variables, which may be closer than the program's own.
  ///   - upper: likewise.
  init(_ flat: FlatProgram, _ lower: [Double], _ upper: [Double]) {
    var rows = [Double](repeating: 1, count: flat.rowCount)
    var columns = [Double](repeating: 1, count: flat.columnCount)
    Self.divideByMeans(flat, &rows, &columns)
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

  /// Divides rows, then columns, by the geometric means of their entries, a few times.
  private static func divideByMeans(_ flat: FlatProgram, _ rows: inout [Double], _ columns: inout [Double]) {
    var (ofRows, ofColumns) = (rows.map(\.roughLogarithm), columns.map(\.roughLogarithm))
    for _ in 0..<meanRounds {
      subtractMeans(flat.byRow, &ofRows, ofColumns)
      subtractMeans(flat.byColumn, &ofColumns, ofRows)
    }
    (rows, columns) = (ofRows.map(Double.init(roughLogarithm:)), ofColumns.map(Double.init(roughLogarithm:)))
  }

  /// All figures are logarithms.
  private static func subtractMeans(_ lines: SparseLines, _ scale: inout [Double], _ places: [Double]) {
    for line in scale.indices {
      var (sum, count) = (0.0, 0.0)
      for entry in lines[line] where lines.entries[entry] != 0 {
        (sum, count) = (
          sum + lines.entries[entry].roughLogarithm + places[Int(lines.places[entry])], count + 1
        )
      }
      scale[line] = count > 0 ? -sum / count : 0
    }
  }

  /// Sets other bounds of the variables.
  mutating func hold(_ lower: [Double], _ upper: [Double]) {
    self.lower = lower.indices.map { lower[$0] / columnScale[$0] }
    self.upper = upper.indices.map { upper[$0] / columnScale[$0] }
  }

  mutating func limit(_ upper: [Double]) { rowUpper = upper.indices.map { upper[$0] * rowScale[$0] } }

  /// Values of the program's variables from scaled ones.
  func values(_ scaled: [Double]) -> [Double] { scaled.indices.map { scaled[$0] * columnScale[$0] } }

  /// Scaled values from the program's.
  func scaled(_ values: [Double]) -> [Double] { values.indices.map { values[$0] / columnScale[$0] } }

  /// Scaled duals from the program's.
  func scaledDuals(_ duals: [Double]) -> [Double] { duals.indices.map { duals[$0] / rowScale[$0] } }

  /// Duals of the program's rows from scaled ones.
  func duals(_ scaled: [Double]) -> [Double] { scaled.indices.map { scaled[$0] * rowScale[$0] } }
}

extension Double {
  /// About the logarithm of the size to base 2: exact for powers of two, and linear between them.
  fileprivate var roughLogarithm: Double { Double(exponent) + (significand - 1) }

  /// The number that has this `roughLogarithm`.
  fileprivate init(roughLogarithm: Double) {
    let whole = roughLogarithm.rounded(.down)
    self.init(sign: .plus, exponent: Int(whole), significand: 1 + roughLogarithm - whole)
  }
}
