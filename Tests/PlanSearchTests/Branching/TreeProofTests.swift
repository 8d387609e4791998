import GLPKSolver
import Optimization
import TestSupport
import Testing

@testable import PlanSearch

/// What the simplex says of a node is believed only as far as its duals prove it.
@Suite struct TreeProofTests {
  /// Two servers of 8 each at 7: what 20 asks needs 2.5.
  private var servers: Problem {
    var problem = Problem(name: "servers")
    let servers = problem.add(Variable("servers", .integer, .between(0, 10)))
    problem.add(Row("demand", LinearExpression(servers, times: 8), .atLeast(20)))
    problem.objective = LinearExpression(servers, times: 7)
    return problem
  }

  @Test func whatDualsProveLeavesNoDoubt() {
    var proof = TreeProof(FlatProgram(servers))
    proof.check(17.5, by: [0.875], within: [0], [10], below: 0)
    #expect(proof.doubt < 1e-12)
    #expect(proof.leastUnproven == .infinity)
  }

  @Test func whatIsSaidBeyondTheProofIsInDoubt() {
    var proof = TreeProof(FlatProgram(servers))
    proof.check(18, by: [0.875], within: [0], [10], below: 0)
    #expect(abs(proof.doubt - 0.5) < 1e-12)
    // A smaller doubt does not take back a larger one.
    proof.check(17.5, by: [0.875], within: [0], [10], below: 0)
    #expect(abs(proof.doubt - 0.5) < 1e-12)
  }

  /// The bounds are those of the node: with at least 3 servers the demand needs no dual.
  @Test func boundsAreThoseOfTheNode() {
    var proof = TreeProof(FlatProgram(servers))
    proof.check(21, by: [0], within: [3], [10], below: 0)
    #expect(proof.doubt < 1e-12)
  }

  /// A cut says that half a server is a whole one.
  @Test func cutsCount() {
    var proof = TreeProof(FlatProgram(servers))
    proof.use([CutRow(variables: [0], coefficients: [1], lower: 3)], besides: servers)
    proof.check(21, by: [0, 7], within: [0], [10], below: 0)
    #expect(proof.doubt < 1e-12)
  }

  /// What nothing is proven of stands for all that it was a part of, and puts nothing else in doubt.
  @Test func noProofAtAllLeavesTheBoundBefore() {
    var problem = servers
    let sold = problem.add(Variable("sold", .continuous, .atLeast(0)))
    problem.objective.add(-1, sold)
    var proof = TreeProof(FlatProgram(problem))
    proof.check(17.5, by: [0.875], within: [0, 0], [10, 0], below: 3)
    #expect(proof.leastUnproven == 3 && proof.doubt == 0)
  }

  @Test func nothingLeftNeedsAProof() {
    var proof = TreeProof(FlatProgram(servers))
    proof.checkInfeasible(by: [1], within: [0], [2], bound: 17.5)
    proof.checkInfeasible(by: [-1], within: [0], [2], bound: 17.5)
    #expect(proof.leastUnproven == .infinity)
    // With 3 of them there is a point.
    proof.checkInfeasible(by: [1], within: [0], [3], bound: 17.5)
    #expect(proof.leastUnproven == 17.5)
    proof.checkInfeasible(by: nil, within: [0], [2], bound: 14)
    #expect(proof.leastUnproven == 14)
  }

  /// Multipliers that GLPK gives prove what they should, with other rows in the way.
  @Test(arguments: 0..<40)
  func theSolversMultipliersProveIt(seed: Int) throws {
    var random = SeededRandom(seed: seed)
    var problem = servers
    for place in 0..<6 {
      let other = problem.add(Variable("x\(place)", .continuous, .between(0, Double(random.count(1...9)))))
      var row = LinearExpression(other, times: Double(random.count(1...5)))
      row.add(Double(random.count(1...7)), VariableIndex(0))
      problem.add(Row("row\(place)", row, .between(1, Double(random.count(20...60)))))
    }
    let flat = FlatProgram(problem)
    let unproven = try GLPK().keeping(problem, watch: { _ in .go }) { kept throws(SolverFailure) -> Double in
      var proof = TreeProof(flat)
      let live = LiveProgram(kept, flat)
      _ = try live.resolve()
      try live.set(0, 0, 2)
      let resolution = try live.resolve()
      let multipliers = resolution == .infeasible ? try kept.infeasibility() : nil
      proof.checkInfeasible(by: multipliers, within: live.lower, live.upper, bound: 1)
      return proof.leastUnproven
    }
    #expect(unproven == .infinity)
  }
}
