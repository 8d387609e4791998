import Optimization
import Testing

@Suite struct SoundnessTests {
  private var sound: Problem {
    var problem = Problem(name: "p")
    problem.add(Variable("x"))
    return problem
  }

  @Test func aSoundProgramHasNoFault() {
    var problem = sound
    problem[VariableIndex(0)].bounds = .between(2, 1)
    #expect(problem.fault == nil)
    #expect(problem.hasCrossedBounds)
    #expect(!sound.hasCrossedBounds)
  }

  @Test func aFaultNamesTheVariable() {
    var problem = sound
    problem[VariableIndex(0)].bounds.upper = .nan
    #expect(problem.fault?.reason == "variable 'x' has bounds 0.0 … nan")
  }

  @Test func aFaultNamesTheRow() {
    var problem = sound
    problem.add(Row("feed", LinearExpression(VariableIndex(0), times: .infinity), .atMost(1)))
    #expect(problem.fault?.reason == "row 'feed' has the coefficient inf on 'x'")
    problem = sound
    problem.add(Row("feed", LinearExpression(VariableIndex(4)), .atMost(1)))
    #expect(problem.fault?.reason == "row 'feed' has a term on variable 4 of 1")
  }

  @Test func aFaultNamesTheObjective() {
    var problem = sound
    problem.objective.constant = .infinity
    #expect(problem.fault?.reason == "the objective has the constant inf")
  }
}
