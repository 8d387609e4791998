import Domain
import Planning
import Reporting
import Testing

/// Long horizons stay readable.
@Suite struct LongHorizonTests {
  @Test func sixtyPeriodsAreShownInBlocks() {
    let text = Self.markdown(periods: 60)
    let lines = text.split(separator: "\n")
    #expect(lines.allSatisfy { !$0.hasPrefix("|") || $0.count < 200 })
    for number in [0, 7, 8, 31, 59] { #expect(text.contains("| P\(number) ")) }
    #expect(lines.contains { $0.contains(" P8 ") && $0.contains(" P15 |") && !$0.contains(" P16 ") })
    #expect(!text.contains("th period is shown"))
  }

  @Test func aThousandPeriodsAreSummedAndSampled() {
    let text = Self.markdown(periods: 1000)
    let lines = text.split(separator: "\n")
    #expect(lines.count < 600)
    #expect(lines.allSatisfy { !$0.hasPrefix("|") || $0.count < 200 })
    #expect(text.contains("Every 16th period is shown"))
    #expect(text.contains("| P0 – P15 "))
    #expect(text.contains("P992 – P999"))
    #expect(text.contains(" P999 |"))
  }

  @Test func aHorizonWithoutPeriodsOrLinesIsStillWritten() {
    #expect(Report.files(of: SamplePlan.empty, as: ReportFormat.allCases).allSatisfy { !$0.text.isEmpty })
  }

  private static func markdown(periods: Int) -> String {
    Report.files(of: SamplePlan.long(periods: periods), as: [.markdown])[0].text
  }
}
