import Formulation
import GLPKSolver
import Optimization
import TestSupport
import Testing

@testable import PlanSearch

/// Plans settled site by site are plans of the whole, and cost what they say.
@Suite struct SiteBySiteTests {
  @Test func pointsObeyTheWholeProgram() throws {
    var found = 0
    for seed in [1, 2] {
      let program = PlanProgram(GeneratedWorld(rich: seed).world.inventory)
      let (problem, guide) = (program.problem, SearchGuide(program))
      var sites = SiteBySite(problem, guide: guide, solver: GLPK(), gap: 0.01, watch: { _ in .go })
      guard let rough = try sites.point() else { continue }
      let wholes = problem.variableIndices.filter { problem[$0].kind == .integer }
      #expect(
        wholes.allSatisfy { abs(rough[$0.rawValue] - rough[$0.rawValue].rounded()) < 1e-6 }, "seed \(seed)")
      guard let point = try GLPK().verified(rough, of: problem) else { continue }
      found += 1
      #expect(problem.violation(at: point)?.isWithin(1e-6) == true, "seed \(seed)")
      let relaxed = try GLPK().solve(problem, SolveOptions(relaxed: true)).solution
      #expect(problem.objectiveValue(at: point) >= (relaxed?.objective ?? -.infinity) - 1e-6, "seed \(seed)")
    }
    #expect(found >= 1)
  }

  @Test func aWishToStopEndsIt() throws {
    let program = PlanProgram(GeneratedWorld(rich: 3).world.inventory)
    var sites = SiteBySite(
      program.problem, guide: SearchGuide(program), solver: GLPK(), gap: 0.01, watch: { _ in .stop })
    #expect(try sites.point() == nil)
  }
}
