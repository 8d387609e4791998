import Testing

/// Who may import whom. Data goes one way, and the audit never sees the formulation.
@Suite struct ArrowTests {
  /// Our modules, and what of the rest of the world they may use.
  static let allowed: [String: Set<String>] = [
    // Of the C library, `pow` for discounting.
    "Domain": ["Glibc", "Musl", "Darwin"],
    "InventoryReading": ["Domain", "Yams", "FoundationEssentials", "Foundation"],
    "Optimization": [],
    "Formulation": ["Domain", "Optimization"],
    "CGLPK": [],
    "GLPKSolver": ["Optimization", "CGLPK"],
    "PlanSearch": ["Domain", "Optimization", "Formulation", "Dispatch", "Synchronization"],
    "Planning": ["Domain"],
    "WhatIf": ["InventoryReading"],
    "Reporting": ["Domain", "Planning", "FoundationEssentials", "Foundation"],
    "dcplan": [
      "Domain", "InventoryReading", "Optimization", "Formulation", "GLPKSolver", "PlanSearch", "Planning",
      "Reporting", "WhatIf", "ArgumentParser", "FoundationEssentials", "Foundation", "Dispatch",
      "Synchronization",
      "Glibc", "Musl",
      "Darwin",
    ],
  ]

  @Test func everyModuleHasItsLineInTheTable() {
    #expect(SourceTree.modules == Self.allowed.keys.sorted())
  }

  @Test(arguments: SourceTree.modules)
  func importsFollowTheArrows(_ module: String) throws {
    let allowed = try #require(Self.allowed[module])
    for file in SourceTree.files(below: "Sources/\(module)") {
      let foreign = Set(file.imports).subtracting(allowed)
      #expect(foreign.isEmpty, "\(file.path) imports \(foreign.sorted().joined(separator: ", "))")
    }
  }

  @Test func importsAreFoundHoweverTheyAreWritten() {
    let text = """
      import Domain
      @testable import Planning
      #if os(Linux)
        public import struct Formulation.Row
      #endif
      // import Nothing
      let important = "import this"
      """
    #expect(SourceFile(path: "x", text: text).imports == ["Domain", "Planning", "Formulation"])
  }
}
