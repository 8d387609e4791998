import Testing

@testable import Optimization

@Suite struct ProblemNamesTests {
  private func names(_ names: [String]) -> [String] {
    var problem = Problem(name: "names")
    for name in names { problem.add(Variable(name)) }
    return ProblemNames(of: problem) { ($0 > 47 && $0 < 58) || ($0 > 64 && $0 < 123) }.variables
  }

  @Test func forbiddenLettersBecomeUnderscores() {
    #expect(names(["a b", "naïve", "x\n"]) == ["a_b", "na__ve", "x_"])
  }

  @Test func namesThatFallTogetherGetNumbers() {
    #expect(names(["a b", "a-b", "a_b", "a b"]) == ["a_b", "a_b~2", "a_b~3", "a_b~4"])
  }

  @Test func namesThatCouldBeSomethingElseGetALetter() {
    #expect(
      names(["", "7up", "e5", "E1x", "Free", "st", "end", "cost", "obj", "energy"])
        == ["x_", "x_7up", "x_e5", "x_E1x", "x_Free", "x_st", "x_end", "x_cost", "x_obj", "energy"])
  }

  @Test func longNamesAreCutAndStayUnique() {
    let long = String(repeating: "n", count: 1000)
    let written = names([long + "1", long + "2"])
    #expect(Set(written).count == 2)
    #expect(written.allSatisfy { $0.utf8.count <= 255 })
  }

  /// Numbering starts where it left off: a name used ten thousand times costs no more than as many names.
  @Test func manyEqualNamesAreCheap() {
    let written = names(Array(repeating: "same", count: 10_000))
    #expect(written.last == "same~10000")
  }
}
