import Optimization

extension Problem {
  /// The part of this problem with some columns and rows; the columns left out stand at their lower bound.
  /// - Parameters:
  ///   - flat: the problem's figures; rows and factors are taken from here.
  ///   - lower: bounds of all columns, which may be closer than the problem's own.
  ///   - upper: likewise.
  func part(columns: [Int], rows: [Int], _ flat: FlatProgram, _ lower: [Double], _ upper: [Double]) -> Problem
  {
    var part = Problem(name: "part")
    part.objective.constant = flat.constant
    var place = [Int](repeating: -1, count: flat.columnCount)
    for (new, column) in columns.enumerated() {
      place[column] = new
      let variable = variables[column]
      part.add(Variable(variable.name, variable.kind, .between(lower[column], upper[column])))
    }
    for row in rows {
      var expression = LinearExpression()
      for entry in flat.byRow[row] {
        let column = Int(flat.byRow.places[entry])
        if place[column] >= 0 {
          expression.terms.append(.init(VariableIndex(place[column]), flat.byRow.entries[entry]))
        } else {
          expression.constant += flat.byRow.entries[entry] * lower[column]
        }
      }
      part.add(Row(self.rows[row].name, expression, .between(flat.rowLower[row], flat.rowUpper[row])))
    }
    for column in 0..<flat.columnCount where flat.cost[column] != 0 {
      if place[column] >= 0 {
        part.objective.add(flat.cost[column], VariableIndex(place[column]))
      } else {
        part.objective.constant += flat.cost[column] * lower[column]
      }
    }
    return part
  }
}
