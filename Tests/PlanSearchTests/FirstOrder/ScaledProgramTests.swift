import Optimization
import Testing

@testable import PlanSearch

struct ScaledProgramTests {
  /// Work counted in millions next to work counted in ones: once rows and columns are evened out, nothing tells them apart.
  @Test func unitsDoNotMatter() {
    let (rowUnits, columnUnits) = ([1, 0x1p-20, 0x1p12], [0x1p20, 1, 0x1p-10, 0x1p3])
    var problem = Problem(name: "units")
    let variables = columnUnits.indices.map { problem.add(Variable("x\($0)")) }
    for (row, unit) in rowUnits.enumerated() {
      var expression = LinearExpression()
      for (variable, other) in zip(variables, columnUnits) { expression.add(unit * other, variable) }
      problem.add(Row("row\(row)", expression, .atMost(unit)))
    }
    let flat = FlatProgram(problem)
    let scaled = ScaledProgram(flat, flat.lower, flat.upper)
    let entries = scaled.byRow.entries
    #expect(entries.count == 12)
    #expect(entries.allSatisfy { abs($0 - entries[0]) < 1e-12 })
  }

  /// Scaling is undone exactly enough: a value of the program is a scaled one times its column's scale.
  @Test func entriesTimesScalesAreTheProgramsOwn() {
    var problem = Problem(name: "odd")
    let (x, y) = (problem.add(Variable("x")), problem.add(Variable("y")))
    problem.objective.add(3, x)
    problem.add(Row("a", LinearExpression(terms: [.init(x, 7), .init(y, 1e-5)]), .atLeast(2)))
    problem.add(Row("b", LinearExpression(terms: [.init(x, -1), .init(y, 1234)]), .atMost(5)))
    let flat = FlatProgram(problem)
    let scaled = ScaledProgram(flat, flat.lower, flat.upper)
    let (values, duals) = (scaled.values([1, 1]), scaled.duals([1, 1]))
    for row in 0..<2 {
      for entry in flat.byRow[row] {
        let own = flat.byRow.entries[entry] * duals[row] * values[Int(flat.byRow.places[entry])]
        #expect(abs(scaled.byRow.entries[entry] - own) <= 1e-12 * abs(own))
      }
    }
  }
}
