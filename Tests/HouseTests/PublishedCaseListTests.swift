import Testing

/// The list of published cases names every test beside it, and no file that is not there.
@Suite struct PublishedCaseListTests {
  private static let folder = "Tests/EndToEndTests/PublishedCases"
  static let links = (SourceTree.text("\(folder)/README.md") ?? "").matches(of: /\]\(([^)]+)\)/).map {
    String($0.1)
  }

  @Test func everyTestIsListed() {
    let tests = SourceTree.entries(of: Self.folder).filter { $0.hasSuffix("Tests.swift") }
    #expect(Set(tests).subtracting(Self.links).isEmpty)
    #expect(!tests.isEmpty)
  }

  @Test(arguments: links) func whatItNamesIsThere(_ link: String) {
    #expect(SourceTree.text("\(Self.folder)/\(link)") != nil)
  }
}
