import Domain
import Formulation
import GLPKSolver
import Optimization
import TestSupport
import Testing

@testable import PlanSearch

/// Sifting finds the optimum of the whole relaxation, whatever it started from.
@Suite struct SiftingTests {
  @Test(arguments: Array(stride(from: 0, to: 60, by: 10)))
  func theOptimumIsThatOfAllColumns(first: Int) throws {
    for seed in first..<first + 10 {
      let program = PlanProgram(GeneratedWorld(rich: seed, .medium).world.inventory)
      let whole = try GLPK().solve(program.problem, SolveOptions(relaxed: true))
      guard whole.ending == .optimal || whole.ending == .infeasible else { continue }
      let guide = SearchGuide(program)
      for isPromising in [false, true] {
        let blocks = guide.blocks.map {
          SearchGuide.Block(columns: $0.columns, isPromising: isPromising && $0.isPromising)
        }
        var sifting = Sifting(
          program.problem, FlatProgram(program.problem), blocks: blocks, solver: GLPK(), watch: { _ in .go })
        let found = try sifting.optimum()
        #expect((found == nil) == (whole.ending == .infeasible), "seed \(seed)")
        guard let found, let optimum = whole.solution?.objective else { continue }
        #expect(abs(found.objective - optimum) <= 1e-6 * max(1, abs(optimum)), "seed \(seed)")
        // What is proven against roundings is hardly less.
        #expect(found.bound <= found.objective, "seed \(seed)")
        #expect(found.bound >= found.objective - 1e-6 * max(1, abs(optimum)), "seed \(seed)")
      }
    }
  }

  /// A cost that falls without end is no contradiction.
  @Test func aProgramWithoutACheapestPointIsNotInfeasible() throws {
    var problem = Problem(name: "endless")
    let sold = problem.add(Variable("sold", .continuous, .atLeast(0)))
    let bought = problem.add(Variable("bought", .continuous, .atLeast(0)))
    var stock = LinearExpression(bought)
    stock.add(-1, sold)
    problem.add(Row("stock", stock, .atLeast(0)))
    problem.objective = LinearExpression(sold, times: -2)
    problem.objective.add(1, bought)
    var sifting = Sifting(
      problem, FlatProgram(problem), blocks: [], solver: GLPK(), watch: { _ in .go })
    let found = try sifting.optimum()
    #expect(found == nil)
    #expect(sifting.isUnbounded)
  }

  @Test func columnsStandInOneBlockAtMost() {
    for seed in 0..<20 {
      let blocks = SearchGuide(PlanProgram(GeneratedWorld(rich: seed).world.inventory)).blocks
      let columns = blocks.flatMap(\.columns)
      #expect(Set(columns).count == columns.count, "seed \(seed)")
    }
  }
}
