import Reporting
import TestSupport
import Testing

@Suite struct GoldenReportTests {
  @Test func everyFileOfTheSampleIsAsReadAndApproved() {
    for file in Report.files(of: SamplePlan.plan, as: ReportFormat.allCases) {
      expectGolden(file.text, at: "Golden/\(file.name)")
    }
  }

  @Test func aReportHasItsFilesInReadingOrder() {
    let names = Report.files(of: SamplePlan.plan, as: ReportFormat.allCases).map(\.name)
    #expect(
      names == [
        "plan.md", "bom.csv", "costs.csv", "cashflow.csv", "capacity.csv", "assumptions.csv", "plan.json",
      ])
    #expect(Report.files(of: SamplePlan.plan, as: [.json]).map(\.name) == ["plan.json"])
    #expect(Report.files(of: SamplePlan.plan, as: []).isEmpty)
  }
}
