import Domain
import Planning
import Reporting
import Testing

/// Names from an inventory are data: they neither become markup, nor formulas, nor invisible.
@Suite struct HostileTextTests {
  @Test(arguments: SamplePlan.hostileTexts) func namesAreInertInMarkdown(text: String) throws {
    let plain = Self.markdown(SamplePlan.hostile("plain"))
    let hostile = Self.markdown(SamplePlan.hostile(text))
    #expect(hostile.unicodeScalars.allSatisfy(Self.isVisible))
    let (plainLines, lines) = (Self.lines(plain), Self.lines(hostile))
    try #require(plainLines.count == lines.count)
    for (before, after) in zip(plainLines, lines) {
      #expect(Self.shape(of: before) == Self.shape(of: after), "\(after)")
    }
  }

  @Test(arguments: SamplePlan.hostileTexts) func namesAreInertInSpreadsheets(text: String) {
    for file in Report.files(of: SamplePlan.hostile(text), as: [.csv]) {
      let table = ParsedCSV(file.text)
      #expect(table.rows.allSatisfy { $0.count == table.header.count })
      for cell in table.rows.joined() where ParsedCSV.cents(of: cell) == nil && Double(cell) == nil {
        #expect(cell.first { $0 != " " }.map { !"=+-@".contains($0) } ?? true, "\(cell)")
        #expect(cell.unicodeScalars.allSatisfy(Self.isVisible))
      }
    }
  }

  @Test func aFormulaGetsAnApostropheAndANumberNone() throws {
    let files = Report.files(of: SamplePlan.plan(vendor: "=HYPERLINK(\"x\")", part: "-1"), as: [.csv])
    let orders = ParsedCSV(try #require(files.first { $0.name == "bom.csv" }).text)
    #expect(orders.column("vendor").first == "'=HYPERLINK(\"x\")")
    #expect(orders.column("part_number").first == "'-1")
    let costs = ParsedCSV(try #require(files.first { $0.name == "costs.csv" }).text)
    #expect(costs.column("quantity")[3] == "-2")
    #expect(costs.column("amount")[3] == "-115000.00")
  }

  @Test func aFigureBelowZeroIsNoFormula() throws {
    let values = ["-5", "-0.25", "+3", "-2+3", "-", "=1"]
    let written = values.map { Assumption(key: $0, value: $0, unit: "-%", basis: .stated, source: "-1") }
    let plan = SamplePlan.plan.with(assumptions: written)
    let file = try #require(Report.files(of: plan, as: [.csv]).first { $0.name == "assumptions.csv" })
    #expect(ParsedCSV(file.text).column("value") == ["-5", "-0.25", "+3", "'-2+3", "'-", "'=1"])
    #expect(Set(ParsedCSV(file.text).column("source")) == ["'-1"])
  }

  @Test func markupIsShownAsWritten() {
    let text = Self.markdown(SamplePlan.plan(vendor: "a|b <b>*x*</b> [l](https://e.org) `c` snake_case _d_"))
    #expect(
      text.contains(
        #"a\|b &lt;b&gt;\*x\*&lt;/b&gt; \[l\](https\://e.org) \`c\` snake_case \_d\_"#))
  }

  @Test func aLongNameIsCutInMarkdownOnly() {
    let plan = SamplePlan.plan(vendor: String(repeating: "v", count: 5000))
    let files = Report.files(of: plan, as: [.markdown, .csv])
    #expect(Self.lines(files[0].text).allSatisfy { $0.count < 1000 })
    #expect(ParsedCSV(files[1].text).column("vendor").first?.count == 5000)
  }

  private static func markdown(_ plan: Plan) -> String { Report.files(of: plan, as: [.markdown])[0].text }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar == "\n"
    case .format, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }

  /// What a renderer makes of a line: its first character and every unescaped character of markup in it.
  private static func shape(of line: String) -> String {
    var (shape, isEscaped) = (String(line.prefix(1)), false)
    for scalar in line.unicodeScalars {
      if !isEscaped, "|*`[]<>~#!$".unicodeScalars.contains(scalar) { shape.unicodeScalars.append(scalar) }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return shape
  }
}
