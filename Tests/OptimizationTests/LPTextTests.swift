import Optimization
import Testing

@Suite struct LPTextTests {
  @Test func writesEveryKindOfRowBoundAndVariable() {
    #expect(
      LPText.text(of: SampleProgram.everyKind) == """
        \\ every kind
        Minimize
         obj: 2.5 buy(dgx_h100,ams) - power + 1e-07 free_level + 10 objective_constant
        Subject To
         power_feed(ams): 1.25 buy(dgx_h100,ams) + power <= 40
         need: power - 3 free_level >= -2
         same: buy(dgx_h100,ams) = 4
         range.lower: power >= 1
         range.upper: power <= 2
         empty: 0 buy(dgx_h100,ams) <= 1
        Bounds
         0 <= buy(dgx_h100,ams) <= 9
         power >= 0.5
         free_level free
         -inf <= below <= -1
         fixed = 3
         objective_constant = 1
        Generals
         buy(dgx_h100,ams)
         fixed
        End

        """)
  }

  @Test func breaksLongLines() {
    var problem = Problem(name: "long")
    for place in 0..<100 {
      problem.objective.add(1 / 3, problem.add(Variable("variable-number-\(place)")))
    }
    problem.add(Row("all", problem.objective, .atMost(1)))
    let lines = LPText.text(of: problem).split(separator: "\n")
    #expect(lines.count > 40)
    #expect(lines.allSatisfy { $0.utf8.count < 255 })
    #expect(lines.contains { $0.hasPrefix(" all: ") })
  }

  @Test func isEmptyButWhole() {
    #expect(
      LPText.text(of: Problem(name: "café\nEnd")) == """
        \\ cafEnd
        Minimize
         obj: 0 objective_constant
        Subject To
        Bounds
        End

        """)
  }
}
