import Formulation
import TestSupport
import Testing

/// Names that a person reads in an export, and that other solvers take for addresses.
@Suite struct RowNamesTests {
  @Test func namesAreUnique() throws {
    for seed in 0..<40 {
      let problem = PlanProgram(GeneratedWorld(seed: seed).world.inventory).problem
      #expect(Set(problem.rows.map(\.name)).count == problem.rows.count, "seed \(seed)")
      #expect(Set(problem.variables.map(\.name)).count == problem.variables.count, "seed \(seed)")
    }
  }
}
