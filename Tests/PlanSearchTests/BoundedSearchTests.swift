import Domain
import Formulation
import GLPKSolver
import Optimization
import TestSupport
import Testing

@testable import PlanSearch

/// The ways of a search agree, each on small programs that the others settle too.
@Suite struct BoundedSearchTests {
  private func search(_ program: PlanProgram) -> BoundedSearch {
    BoundedSearch(
      problem: program.problem, guide: SearchGuide(program), solver: GLPK(),
      options: SearchOptions(relativeGap: 1e-6, nodeLimit: 2000), watch: { _ in .go },
      polished: { program.settled($0) })
  }

  /// Straight through branch-and-cut, by the tree, and by the tree over what the relaxation asks for.
  @Test(arguments: Array(stride(from: 0, to: 60, by: 10)))
  func smallAndLargeWaysAgree(first: Int) throws {
    for seed in first..<first + 10 {
      let program = PlanProgram(GeneratedWorld(seed: seed).world.inventory)
      let search = search(program)
      let direct = try search.branchAndCut()
      for long in [try search.searched(), try search.searched(sifting: 0)] {
        guard let one = direct.solution, let other = long.solution, let bound = direct.bound,
          let otherBound = long.bound
        else {
          #expect(direct.solution == nil && long.solution == nil, "seed \(seed)")
          continue
        }
        #expect(one.objective >= otherBound - 1e-6 * abs(otherBound), "seed \(seed)")
        #expect(other.objective >= bound - 1e-6 * abs(bound), "seed \(seed)")
        #expect(program.problem.violation(at: other.values)?.isWithin(1e-6) == true, "seed \(seed)")
      }
    }
  }

  /// Each of 61 servers must be bought: reduction leaves nothing to search.
  @Test func aProgramWithoutAChoiceIsItsOnlyPoint() throws {
    var problem = Problem(name: "no choice")
    for place in 0...BoundedSearch.smallIntegers {
      let buy = problem.add(Variable("buy\(place)", .integer, .between(0, 5)))
      problem.add(Row("demand\(place)", LinearExpression(buy), .between(0.5, 1)))
      problem.objective.add(Double(place), buy)
    }
    let search = BoundedSearch(
      problem: problem, guide: SearchGuide(columns: 61), solver: GLPK(), options: SearchOptions(),
      watch: { _ in .go })
    let found = try search.outcome()
    #expect(found.ending == .optimal && found.solution?.objective == 1830)
    // What sixty roundings may have added is taken off.
    let bound = try #require(found.bound)
    #expect(bound <= 1830 && bound > 1830 - 1e-9)
  }

  @Test func everyIntegerVariableHasOneStage() throws {
    for seed in 0..<20 {
      let program = PlanProgram(GeneratedWorld(seed: seed).world.inventory)
      let whole = program.problem.variableIndices.filter { program.problem[$0].kind == .integer }
      for order in [program.roundingOrder, program.equipmentFirst] {
        #expect(order.flatMap { $0 }.sorted() == whole, "seed \(seed)")
      }
    }
  }

  /// Leases at 3 are settled before servers at 1, of which half a one fits: 1.5 are wanted. With one lease held, neither
  /// one server nor none will do; the search must turn round and lease two.
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
    let found = try TreeSearch.search(
      problem, guide: SearchGuide(columns: 2), with: GLPK(), TreeOptions(), watch: { _ in .go })
    #expect(found.values == [2, 0])
  }
}
