import Formulation
import GLPKSolver
import Optimization
import TestSupport
import Testing

@testable import PlanSearch

/// What a certificate says is so, to the last digit.
@Suite struct CertificateTests {
  /// Three servers at 7, held; peaks of 4 and 5, billed at 0.1 each.
  private var billed: Problem {
    var problem = Problem(name: "billed")
    let servers = problem.add(Variable("servers", .continuous, .between(3, 3)))
    let peak = problem.add(Variable("peak", .continuous, .atLeast(0)))
    problem.add(Row("demand", LinearExpression(servers, times: 8), .atLeast(20)))
    problem.add(Row("night", LinearExpression(peak, times: 1), .atLeast(4)))
    problem.add(Row("day", LinearExpression(peak, times: 1), .atLeast(5)))
    problem.objective = LinearExpression(servers, times: 7)
    problem.objective.add(0.1, peak)
    return problem
  }

  private func certificate(_ values: [Double], _ duals: [Double], unit: Double = 1) -> Certificate? {
    let cost = billed.objectiveValue(at: values)
    return Certificate(Solution(values: values, objective: cost, duals: duals), of: billed, unit: unit)
  }

  @Test func theOptimumIsCertified() throws {
    let found = try #require(certificate([3, 5], [0, 0, 0.1], unit: 1000))
    #expect(found.violation == 0)
    #expect(abs(found.cost - 21_500) < 1e-9 && found.bound <= found.cost)
    #expect(found.cost - found.bound < 1e-9)
  }

  @Test func whatIsMissedIsSeen() throws {
    let found = try #require(certificate([3, 5 - 1e-12], [0, 0, 0.1]))
    #expect(abs(found.violation - 2e-13) < 1e-15)
  }

  /// Other duals prove less, and nothing false.
  @Test func poorDualsProveLess() throws {
    let found = try #require(certificate([3, 5], [0, 0.1, 0]))
    #expect(abs(found.bound - 21.4) < 1e-12)
    let greedy = try #require(certificate([3, 5], [0, 0, 3]))
    #expect(greedy.bound <= 21.5 && greedy.bound > 21.4999)
    #expect(certificate([3, 5], []) == nil)
  }

  @Test(arguments: [0, 4, 8])
  func plansAreCertified(first: Int) throws {
    for seed in first..<first + 4 {
      let world = GeneratedWorld(rich: seed).world.inventory
      let options = SearchOptions(relativeGap: 0.05, nodeLimit: 500, certifies: true)
      let found = try PlanFinder(solver: GLPK()).plan(world, options)
      guard let cost = found.objective else { continue }
      let certificate = try #require(found.certificate, "seed \(seed)")
      #expect(certificate.violation <= 1e-6, "seed \(seed)")
      #expect(abs(certificate.cost - cost) <= 1e-9 * abs(cost), "seed \(seed)")
      #expect(certificate.bound <= certificate.cost + 1e-6 * abs(cost), "seed \(seed)")
      #expect(certificate.cost - certificate.bound <= 1e-6 * abs(cost) + 0.01, "seed \(seed)")
    }
  }
}
