import Domain
import Formulation
import GLPKSolver
import Optimization
import TestSupport
import Testing

@testable import PlanSearch

/// The steps that only large programs reach, each on its own on small ones: whatever they return is feasible,
/// no better than the bound, and no worse than what it started from.
@Suite struct HeuristicTests {
  private func dive(_ program: PlanProgram) throws -> (root: Solution, landing: Solution?)? {
    let relaxed = try GLPK().solve(program.problem, SolveOptions(relaxed: true))
    guard let root = relaxed.solution else { return nil }
    var dive = RoundingDive(
      program.problem, from: root, in: program.roundingOrder, with: GLPK(), watch: { _ in .go })
    return (root, try dive.landing())
  }

  private func isFeasible(_ solution: Solution, in problem: Problem) -> Bool {
    let whole = problem.variableIndices.allSatisfy { index in
      let value = solution.values[index.rawValue]
      return problem[index].kind == .continuous || abs(value - value.rounded()) <= 1e-6
    }
    return whole && (problem.violation(at: solution.values)?.isWithin(1e-6) ?? false)
  }

  @Test func divesLandOnFeasiblePlansMostOfTheTime() throws {
    var (landed, tried) = (0, 0)
    for seed in 0..<80 {
      let program = PlanProgram(GeneratedWorld(seed: seed).world.inventory)
      guard let (root, landing) = try dive(program) else { continue }
      tried += 1
      guard let landing else { continue }
      landed += 1
      #expect(isFeasible(landing, in: program.problem), "seed \(seed)")
      #expect(landing.objective >= root.objective - 1e-6 * abs(root.objective), "seed \(seed)")
    }
    #expect(landed * 10 >= tried * 8, "\(landed) of \(tried)")
  }

  /// Leases at 3 are settled before servers at 1, of which half a one fits: 1.5 are wanted. With one lease held, neither
  /// one server nor none will do; the dive must turn round and lease two.
  @Test func divesTurnRoundInDeadEnds() throws {
    var problem = Problem(name: "dead end")
    let lease = problem.add(Variable("lease", .integer, .between(0, 5)))
    let server = problem.add(Variable("server", .integer, .between(0, 5)))
    problem.add(Row("room", LinearExpression(server), .atMost(0.5)))
    var both = LinearExpression(lease)
    both.add(1, server)
    problem.add(Row("demand", both, .atLeast(1.5)))
    problem.objective = LinearExpression(lease, times: 3)
    problem.objective.add(1, server)
    let root = try #require(try GLPK().solve(problem, SolveOptions(relaxed: true)).solution)
    var dive = RoundingDive(problem, from: root, in: [[lease], [server]], with: GLPK(), watch: { _ in .go })
    #expect(try dive.landing()?.values == [2, 0])
  }

  @Test func neighbourhoodsOnlyImprove() throws {
    var gained = 0
    for seed in 0..<40 {
      let program = PlanProgram(GeneratedWorld(seed: seed).world.inventory)
      guard let (root, landing) = try dive(program), let landing else { continue }
      let search = NeighbourhoodSearch(
        problem: program.problem, neighbourhoods: program.neighbourhoods, solver: GLPK(),
        bound: root.objective, relativeGap: 1e-4, watch: { _ in .go })
      let improved = search.improved(landing)
      #expect(isFeasible(improved, in: program.problem), "seed \(seed)")
      #expect(improved.objective <= landing.objective, "seed \(seed)")
      if improved.objective < landing.objective { gained += 1 }
    }
    #expect(gained > 0)
  }

  @Test func everyIntegerVariableHasOneStage() throws {
    for seed in 0..<20 {
      let program = PlanProgram(GeneratedWorld(seed: seed).world.inventory)
      let staged = program.roundingOrder.flatMap { $0 }
      let whole = program.problem.variableIndices.filter { program.problem[$0].kind == .integer }
      #expect(staged.sorted() == whole, "seed \(seed)")
    }
  }

  @Test func aSmallAndALargeWayAgree() throws {
    for seed in 0..<40 {
      let program = PlanProgram(GeneratedWorld(seed: seed).world.inventory)
      let options = SearchOptions(relativeGap: 1e-6, nodeLimit: 2000)
      let search = BoundedSearch(
        problem: program.problem, order: program.roundingOrder, neighbourhoods: program.neighbourhoods,
        solver: GLPK(), options: options, watch: { _ in .go })
      let (direct, long) = (try search.branchAndCut(from: nil), try search.fromRelaxation())
      guard let one = direct.solution, let other = long.solution, let bound = direct.bound,
        let otherBound = long.bound
      else {
        #expect(direct.solution == nil && long.solution == nil, "seed \(seed)")
        continue
      }
      #expect(one.objective >= otherBound - 1e-6 * abs(otherBound), "seed \(seed)")
      #expect(other.objective >= bound - 1e-6 * abs(bound), "seed \(seed)")
    }
  }
}
