import TestSupport
import Testing

/// The comparer's message, because every golden test relies on it.
@Suite struct LineDifferenceTests {
  @Test func onlyChangedLinesAndTheirNeighboursAreShown() {
    let old = (1...9).map { "line \($0)" }.joined(separator: "\n")
    let difference = LineDifference(from: old, to: old.replacing("line 5", with: "other\nmore"))
    #expect(
      difference.text == """
        @@ line 3 @@
         line 3
         line 4
        -line 5
        +other
        +more
         line 6
         line 7
        """)
  }

  @Test func linesAtTheEndAndCarriageReturnsAreShown() {
    #expect(LineDifference(from: "a\nb", to: "a\r\nb\nc").text.contains("+a␍"))
    #expect(LineDifference(from: "a", to: "a\nb").text.hasSuffix("+b"))
    #expect(LineDifference(from: "a\nb", to: "a").text.hasSuffix("-b"))
  }

  @Test func longDifferencesAreCounted() {
    let new = (0..<500).map { "line \($0)" }.joined(separator: "\n")
    #expect(LineDifference(from: "", to: new).text.hasSuffix("… 422 more lines"))
  }
}
