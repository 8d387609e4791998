import GLPKSolver
import Optimization
import TestSupport
import Testing

@testable import PlanSearch

/// Parts that have nothing in common are solved by themselves to the same optimum.
@Suite struct ComponentsTests {
  /// Several chains of variables, each of more than a part may be joined with others at.
  private func chains(_ count: Int, length: Int, _ random: inout SeededRandom) -> Problem {
    var problem = Problem(name: "chains")
    for chain in 0..<count {
      let links = (0..<length).map { problem.add(Variable("x\(chain).\($0)", .continuous, .between(0, 9))) }
      for (place, link) in links.enumerated() {
        problem.objective.add(Double(random.count(1...9)), link)
        guard place > 0 else { continue }
        var row = LinearExpression(link, times: 1)
        row.add(Double(random.count(1...3)), links[place - 1])
        problem.add(Row("row\(chain).\(place)", row, .atLeast(Double(random.count(1...9)))))
      }
    }
    return problem
  }

  @Test func everyColumnAndRowIsInOnePart() {
    var random = SeededRandom(seed: 1)
    let flat = FlatProgram(chains(3, length: 600, &random))
    let parts = Components(flat).parts
    #expect(parts.count == 3)
    #expect(parts.flatMap(\.columns).sorted() == Array(0..<flat.columnCount))
    #expect(parts.flatMap(\.rows).sorted() == Array(0..<flat.rowCount))
    for part in parts {
      let columns = Set(part.columns)
      let met = part.rows.flatMap { row in flat.byRow[row].map { Int(flat.byRow.places[$0]) } }
      #expect(met.allSatisfy(columns.contains))
    }
  }

  @Test func smallOnesAreSolvedTogether() {
    var random = SeededRandom(seed: 2)
    #expect(Components(FlatProgram(chains(40, length: 5, &random))).parts.count == 1)
  }

  @Test(arguments: 0..<4)
  func theOptimumAndItsDualsAreThoseOfTheWhole(seed: Int) throws {
    var random = SeededRandom(seed: seed)
    let problem = chains(3, length: 520, &random)
    let whole = try #require(try GLPK().solve(problem, SolveOptions(relaxed: true)).solution)
    let apart = try #require(try GLPK().optimum(inParts: problem))
    #expect(abs(apart.objective - whole.objective) <= 1e-9 * whole.objective)
    let flat = FlatProgram(problem)
    let proof = WeakDuality(try #require(apart.duals), flat, flat.lower, flat.upper)
    #expect(abs(proof.bound - whole.objective) <= 1e-9 * whole.objective)
  }

  @Test func onePartWithoutAPointLeavesNone() throws {
    var random = SeededRandom(seed: 5)
    var problem = chains(2, length: 520, &random)
    problem.add(Row("too much", LinearExpression(VariableIndex(0), times: 1), .atLeast(10)))
    #expect(try GLPK().optimum(inParts: problem) == nil)
  }
}
