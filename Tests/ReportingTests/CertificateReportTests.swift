import Planning
import Reporting
import Testing

/// A certificate that was asked for stands in the plan, and is read back as it was.
@Suite struct CertificateReportTests {
  private static let plan = SamplePlan.plan.with(
    search: SearchSummary(
      version: "0.1.0", solver: "GLPK 5.0", status: .optimal, ending: "proven to the requested gap",
      options: [SearchSummary.Option(name: "certify", value: "yes")],
      certificate: SearchSummary.Certificate(violation: 2e-13, cost: 975_626.2229, bound: 975_626.2221)))

  @Test func itIsReadBack() throws {
    let read = try PlanJSON.plan(from: PlanJSON.text(of: Self.plan))
    #expect(read == Self.plan && read.search.certificate?.violation == 2e-13)
    #expect(try PlanJSON.plan(from: PlanJSON.text(of: SamplePlan.plan)).search.certificate == nil)
  }

  @Test func theProofTellsIt() {
    let text = Report.files(of: Self.plan, as: [.markdown])[0].text
    #expect(text.contains("Certificate: in exact arithmetic the plan misses no row"))
    // Little is not nothing.
    #expect(text.contains("by more than 2e-13 of its size"))
    #expect(text.contains("costs 975,626.22 USD in it"))
    #expect(!Report.files(of: SamplePlan.plan, as: [.markdown])[0].text.contains("Certificate"))
  }
}
