import Domain
import Planning
import Reporting
import Testing

/// The same money, to the cent, in every file.
@Suite struct MoneyAgreementTests {
  private static let files = Dictionary(
    uniqueKeysWithValues: Report.files(of: SamplePlan.plan, as: ReportFormat.allCases).map {
      ($0.name, $0.text)
    })

  private func table(_ name: String) -> ParsedCSV { ParsedCSV(Self.files[name] ?? "") }

  @Test func costsHoldTheLedger() {
    let ledger = SamplePlan.plan.ledger
    #expect(table("costs.csv").cents("amount") == ledger.map(\.amount).total.minorUnits)
    #expect(table("costs.csv").cents("discounted") == SamplePlan.plan.objective.value.minorUnits)
    #expect(table("costs.csv").rows.count == ledger.count)
  }

  @Test func cashFlowAddsUpToTheLedgerByKind() {
    for kind in [CashKind.capex, .opex, .salvage] {
      let sum = SamplePlan.plan.ledger.filter { $0.kind == kind }.map(\.amount).total
      #expect(table("cashflow.csv").cents(kind.rawValue) == sum.minorUnits)
    }
    #expect(table("cashflow.csv").cents("amount") == SamplePlan.plan.ledger.map(\.amount).total.minorUnits)
  }

  @Test func theBillOfMaterialsIsWhatIsPurchased() {
    let bought = SamplePlan.plan.ledger.filter { ["server-purchase", "rack-purchase"].contains($0.line) }
    #expect(table("bom.csv").cents("extended_price") == bought.map(\.amount).total.minorUnits)
    #expect(table("bom.csv").column("quantity").compactMap { Int($0) }.reduce(0, +) == 4)
  }

  @Test func theMarkdownShowsTheSameTotals() throws {
    let text = try #require(Self.files["plan.md"])
    let totals = text.split(separator: "\n").filter { $0.hasPrefix("| **total**") }.map(Self.amounts)
    try #require(totals.count == 4)
    let discounted = totals[0]
    #expect(discounted.dropLast().reduce(0, +) == discounted.last)
    #expect(discounted.last == table("costs.csv").cents("discounted"))
    #expect(totals[1].prefix(4).reduce(0, +) == table("cashflow.csv").cents("amount"))
    #expect(
      Array(totals[1].suffix(3)) == ["capex", "opex", "salvage"].map { table("cashflow.csv").cents($0) })
    #expect(totals[2].last == table("bom.csv").cents("extended_price"))
    #expect(totals[3].last == discounted.last)
  }

  @Test func theJSONHoldsTheSameTotal() throws {
    let text = try #require(Self.files["plan.json"])
    #expect(text.contains(#""total": "\#(SamplePlan.plan.objective.value.text)""#))
  }

  /// The money in a row of a Markdown table, in cents.
  private static func amounts(_ line: Substring) -> [Int64] {
    line.split(separator: "|").compactMap { cell in
      ParsedCSV.cents(of: String(cell.filter { !" *".contains($0) }))
    }
  }
}
