import Testing

/// A constraint or a cost term is one name in every layer: the row, the check, the test, the golden.
@Suite struct CompanionTests {
  static let constraints = Set(names(in: "Sources/Formulation/Constraints"))
  static let costTerms = Set(names(in: "Sources/Formulation/CostTerms"))

  /// What stands beside the ledger's terms: the ledger itself, and what a term is.
  static let besideLedgerTerms: Set<String> = ["Ledger", "LedgerTerm"]

  @Test func thereAreTwelveConstraintsAndTenCostTermsAtLeast() {
    #expect(Self.constraints.count >= 12)
    #expect(Self.costTerms.count >= 10)
  }

  @Test func everyConstraintHasItsCheck() {
    #expect(Set(names(in: "Sources/Planning/Checks")) == Self.constraints)
  }

  @Test func everyCostTermHasItsLedgerLine() {
    let terms = Set(names(in: "Sources/Planning/Ledger")).subtracting(Self.besideLedgerTerms)
    #expect(terms == Self.costTerms)
  }

  @Test func everyConstraintHasItsTest() {
    #expect(
      Set(names(in: "Tests/FormulationTests/Constraints")) == Set(Self.constraints.map { $0 + "Tests" }))
  }

  @Test func everyCostTermHasItsTest() {
    #expect(Set(names(in: "Tests/FormulationTests/CostTerms")) == Set(Self.costTerms.map { $0 + "Tests" }))
  }

  @Test func everyOneHasItsGoldenProgram() {
    let goldens = SourceTree.entries(of: "Tests/FormulationTests/Golden").filter { $0.hasSuffix(".lp") }
    let wanted = Self.constraints.union(Self.costTerms).map { kebab($0) + ".lp" }
    #expect(Set(goldens) == Set(wanted))
  }

  @Test(arguments: [
    ("Sources/Formulation/AllConstraints.swift", constraints),
    ("Sources/Formulation/AllCostTerms.swift", costTerms),
    ("Sources/Planning/AllChecks.swift", constraints),
    ("Sources/Planning/AllLedgerTerms.swift", costTerms),
  ])
  func everyOneHasItsLineInTheList(_ list: String, _ wanted: Set<String>) throws {
    let text = try #require(SourceTree.text(list))
    let listed = text.split(separator: "\n").compactMap { line -> String? in
      let entry = line.drop { $0 == " " }
      return entry.hasSuffix("(),") ? String(entry.dropLast(3)) : nil
    }
    #expect(Set(listed) == wanted)
    #expect(listed.count == wanted.count, "\(list) has a line twice")
  }

  /// A cost belongs to the same component in the program and in the ledger.
  @Test(arguments: costTerms.sorted()) func theComponentIsTheSame(_ term: String) throws {
    let lines = try ["Formulation/CostTerms", "Planning/Ledger"].map { folder in
      let text = try #require(SourceTree.text("Sources/\(folder)/\(term).swift"))
      return text.split(separator: "\n").filter { $0.contains("let component = ") }
    }
    #expect(lines[0].count == 1 && lines[0] == lines[1])
  }

  /// The name that reports, rows and goldens use is the type's name in kebab case.
  @Test(arguments: [
    ("Sources/Formulation/Constraints", constraints), ("Sources/Planning/Checks", constraints),
    ("Sources/Formulation/CostTerms", costTerms), ("Sources/Planning/Ledger", costTerms),
  ])
  func theNameInReportsIsTheNameOfTheFile(_ folder: String, _ wanted: Set<String>) {
    for file in SourceTree.files(below: folder) where wanted.contains(file.name) {
      #expect(file.text.contains("\"\(kebab(file.name))\""), "\(file.path) is not named \(kebab(file.name))")
    }
  }
}

private func names(in folder: String) -> [String] {
  SourceTree.files(below: folder).map(\.name)
}

/// `PowerFeed` as `power-feed`.
private func kebab(_ name: String) -> String {
  name.enumerated().map { place, letter in
    letter.isUppercase ? (place == 0 ? "" : "-") + letter.lowercased() : String(letter)
  }.joined()
}
