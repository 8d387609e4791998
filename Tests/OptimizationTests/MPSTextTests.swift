import Optimization
import Testing

@Suite struct MPSTextTests {
  @Test func writesEveryKindOfRowBoundAndVariable() {
    #expect(
      MPSText.text(of: SampleProgram.everyKind) == """
        NAME dcplan FREE
        ROWS
         N cost
         L power-feed(ams)
         G need
         E same
         G range
         L empty
         N no_limit
        COLUMNS
         MARKER 'MARKER' 'INTORG'
         buy(dgx-h100,ams) cost 2.5
         buy(dgx-h100,ams) power-feed(ams) 1.25
         buy(dgx-h100,ams) same 1
         MARKER 'MARKER' 'INTEND'
         power cost -1
         power power-feed(ams) 1
         power need 1
         power range 1
         power no_limit 1
         free_level cost 1e-07
         free_level need -3
         below cost 0
         MARKER 'MARKER' 'INTORG'
         fixed cost 0
         MARKER 'MARKER' 'INTEND'
        RHS
         RHS cost -10
         RHS power-feed(ams) 40
         RHS need -2
         RHS same 4
         RHS range 1
         RHS empty 1
        RANGES
         RNG range 1
        BOUNDS
         LO BND buy(dgx-h100,ams) 0
         UP BND buy(dgx-h100,ams) 9
         LO BND power 0.5
         PL BND power
         FR BND free_level
         MI BND below
         UP BND below -1
         FX BND fixed 3
        ENDATA

        """)
  }

  /// A range cannot be negative; a reader would take the distance, and the contradiction would be lost.
  @Test func aCrossedRowStaysAContradiction() {
    var problem = Problem(name: "crossed")
    let x = problem.add(Variable("x"))
    problem.add(Row("r", LinearExpression(x), .between(2, 1)))
    let text = MPSText.text(of: problem)
    #expect(text.contains(" G r.lower\n L r.upper\n"))
    #expect(!text.contains("RANGES"))
  }
}
