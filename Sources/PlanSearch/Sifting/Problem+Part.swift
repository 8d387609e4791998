import Optimization

extension Problem {
  /// The part of this problem with some columns and rows; the columns left out are at 0.
  func part(columns: [Int], rows: [Int], _ flat: FlatProgram) -> Problem {
    var part = Problem(name: "part")
    var place = [Int](repeating: -1, count: variables.count)
    for (new, column) in columns.enumerated() {
      place[column] = new
      part.add(variables[column])
    }
    for row in rows {
      var expression = LinearExpression()
      for entry in flat.byRow[row] {
        let column = place[Int(flat.byRow.places[entry])]
        if column >= 0 { expression.terms.append(.init(VariableIndex(column), flat.byRow.entries[entry])) }
      }
      part.add(Row(self.rows[row].name, expression, self.rows[row].bounds))
    }
    part.objective.constant = flat.constant
    for (new, column) in columns.enumerated() { part.objective.add(flat.cost[column], VariableIndex(new)) }
    return part
  }
}
