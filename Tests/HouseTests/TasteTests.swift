import Testing

/// Sizes, READMEs and what never stands in the sources.
@Suite struct TasteTests {
  @Test(arguments: ["Sources", "Tests"])
  func noFileIsLong(_ folder: String) {
    for file in SourceTree.files(below: folder) {
      #expect(file.lines.count <= 300, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test func noFunctionIsLong() {
    for file in SourceTree.files(below: "Sources") {
      for function in FunctionLengths(of: file).all {
        #expect(function.lines <= 60, "\(file.path):\(function.line) has \(function.lines) lines")
      }
    }
  }

  @Test func functionsAreMeasuredFromTheirHeadToTheirLastBrace() {
    let text = """
      struct Site {
        func short() { go() }
        init(
          _ name: String
        ) {
          if name.isEmpty { return }
        }
        func required()
      }
      """
    let found = FunctionLengths(of: SourceFile(path: "x", text: text)).all
    #expect(found.map(\.line) == [2, 3])
    #expect(found.map(\.lines) == [1, 5])
  }

  /// Each crashes, silences the compiler or hides a promise nobody checks.
  static let banned = [
    "try!", "fatalError(", "preconditionFailure(", "@unchecked", "nonisolated(unsafe)", "unsafeBitCast(",
  ]

  @Test(arguments: banned)
  func theSourcesNeverSay(_ word: String) {
    for file in SourceTree.files(below: "Sources") {
      #expect(!file.text.contains(word), "\(file.path) says \(word)")
    }
  }

  /// `value!` and `as!` crash where they are wrong; `!=` and a `!` in front stand for something else.
  private static var unwrap: Regex<(Substring, Substring)> { /[\w)\]]!([.,;:)\]}\[(?\s]|$)/ }

  @Test func nothingIsUnwrappedByForce() {
    for file in SourceTree.files(below: "Sources") {
      for line in file.lines where !line.contains("//") {
        #expect(!line.contains(Self.unwrap), "\(file.path): \(line)")
      }
    }
  }

  @Test(arguments: [
    ("first!.name", true), ("f(a!)", true), ("list[0]! + 1", true), ("x as! Int", true), ("let a = b!", true),
    ("a != b", false), ("if !a.isEmpty { !b }", false), ("[!a, !(b)]", false),
  ])
  func anUnwrapIsToldFromANegation(_ line: String, _ isUnwrap: Bool) {
    #expect(line.contains(Self.unwrap) == isUnwrap)
  }

  @Test(arguments: ["Manager", "Helper", "Utils", "Base", "Common"])
  func noFileIsNamedAfterNothing(_ word: String) {
    for file in SourceTree.files(below: "Sources") {
      #expect(!file.name.hasSuffix(word), "\(file.path)")
    }
  }

  @Test(arguments: SourceTree.modules)
  func everyModuleOpensWithAShortReadme(_ module: String) throws {
    let text = try #require(SourceTree.text("Sources/\(module)/README.md"), "\(module) has no README.md")
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().count <= 15)
    #expect(text.hasPrefix("# \(module)\n"))
  }

  /// Hours in a day, a month or a year, seconds in an hour or a day, bytes in a kibibyte: each has its one name in Conversions.
  @Test func conversionFactorsHaveOneHome() {
    for file in SourceTree.files(below: "Sources") where file.name != "Conversions" {
      for line in file.lines where !line.contains("//") {
        #expect(!line.contains(/\b(24|730|8760|8784|3600|86400|1024)(\.0)?\b/), "\(file.path): \(line)")
      }
    }
  }

  /// It could be an AI model, a mathematical one or a server's; the sources say which noun they mean.
  @Test func theBareWordModelIsNeverUsed() {
    for file in SourceTree.files(below: "Sources") {
      for line in file.lines {
        #expect(!line.contains(/\b[Mm]odels?\b/), "\(file.path): \(line)")
      }
    }
  }

  /// A test that asks the clock fails on a busy machine and passes on a broken program.
  @Test func noTestAsksTheClock() {
    let clocks = ["ContinuousClock", "SuspendingClock", "DispatchTime", "Date.now", "Date()"]
    for file in SourceTree.files(below: "Tests") where file.name != "TasteTests" {
      for clock in clocks { #expect(!file.text.contains(clock), "\(file.path) uses \(clock)") }
    }
  }
}
