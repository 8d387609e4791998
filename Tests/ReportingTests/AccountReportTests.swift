import Domain
import Planning
import Reporting
import TestSupport
import Testing

/// What is reported of emissions and of books, and that plans without say nothing of them.
@Suite struct AccountReportTests {
  private let files = Dictionary(
    uniqueKeysWithValues: Report.files(of: SamplePlan.accounted, as: ReportFormat.allCases)
      .map { ($0.name, $0.text) })

  @Test(arguments: ["emissions.csv", "books.csv", "payments.csv", "unit-costs.csv"])
  func tablesAreAsReadAndApproved(_ name: String) {
    expectGolden(files[name] ?? "", at: "Golden/Accounted/\(name)")
    #expect(!Report.files(of: SamplePlan.plan, as: [.csv]).map(\.name).contains(name))
  }

  @Test func sectionsAreAsReadAndApproved() throws {
    let text = try #require(files["plan.md"])
    let start = try #require(text.firstRange(of: "## Energy and emissions"))
    let end = try #require(text.firstRange(of: "## Assumptions"))
    expectGolden(String(text[start.lowerBound..<end.lowerBound]), at: "Golden/Accounted/sections.md")
  }

  @Test func theyReadBackEqual() throws {
    let text = try #require(files["plan.json"])
    #expect(try PlanJSON.plan(from: text) == SamplePlan.accounted)
    #expect(!PlanJSON.text(of: SamplePlan.plan).contains("accounts"))
  }

  @Test func pricesAreOfAMillionUnits() throws {
    let line = try #require(SamplePlan.accounted.accounts.unitCosts.first)
    #expect(line.price(of: 1e6) == line.total.major / 2.4e11 * 1e6)
    #expect(SamplePlan.accounted.accounts.unitCosts[1].price(of: 1) == nil)
  }
}
