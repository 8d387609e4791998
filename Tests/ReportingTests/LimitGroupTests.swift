import Domain
import Testing

@testable import Planning
@testable import Reporting

@Suite struct LimitGroupTests {
  private static let horizon = (0..<6).map { ID<Period>("P\($0)") }

  @Test func runsOfBindingPeriodsAreJoined() throws {
    let lines = Self.horizon.enumerated().map { index, period in
      Self.line(period, used: Double(index), isBinding: [0, 1, 2, 5].contains(index))
    }
    let group = try #require(LimitGroup.all(of: SamplePlan.plan.with(limits: lines)).first)
    #expect(group.periods(Self.horizon).source == "P0 – P2, P5")
    #expect(group.tightest.period?.name == "P5")
  }

  @Test func aLimitOfTheHorizonBindsInAllOfIt() throws {
    let line = Self.line(nil, used: 10, isBinding: true)
    let group = try #require(LimitGroup.all(of: SamplePlan.plan.with(limits: [line])).first)
    #expect(group.periods(Self.horizon).source == "whole horizon")
  }

  @Test func whatIsWorthMostComesFirst() {
    let lines = [("a", nil), ("b", 2.0), ("c", 7.5)].map {
      Self.line(Self.horizon[0], subject: $0.0, used: 10, isBinding: true, worth: $0.1)
    }
    #expect(LimitGroup.all(of: SamplePlan.plan.with(limits: lines)).map(\.subject) == ["c", "b", "a"])
  }

  @Test func whatComesFromOutsideStandsBeforeWhatThePlanSets() {
    let own = LimitLine(
      name: "server-capacity", subject: "ams big", period: nil, used: 3, limit: 3, unit: "servers",
      isBinding: true, valueOfOneMore: 1e6)
    let lines = [
      own, SamplePlan.binding("space-limit", limit: 10), SamplePlan.binding("supply-limit", limit: 0),
    ]
    let names = LimitGroup.all(of: SamplePlan.plan.with(limits: lines)).map(\.name)
    #expect(names == ["space-limit", "server-capacity"])
  }

  @Test(arguments: ["budget-limit", "carbon-limit"])
  func whatIsDecidedToBeNothingIsALimitFromOutside(name: String) {
    let groups = LimitGroup.all(of: SamplePlan.plan.with(limits: [SamplePlan.binding(name, limit: 0)]))
    #expect(groups.map(\.isSetFromOutside) == [true])
  }

  /// A limit that nobody classified would count as the plan's own, and go unexplained.
  @Test func everyLimitHasItsMeaning() {
    let checks = allChecks.compactMap { ($0 as? any LimitCheck)?.name }
    #expect(LimitMeaning.all.map(\.name).sorted() == checks.sorted())
  }

  @Test func whatIsWorthTheSameKeepsThePlansOrder() {
    let names = (0..<40).map { "site\(($0 * 7) % 40)" }
    let lines = names.map { Self.line(Self.horizon[0], subject: $0, used: 10, isBinding: true) }
    #expect(LimitGroup.all(of: SamplePlan.plan.with(limits: lines)).map(\.subject) == names)
  }

  private static func line(
    _ period: ID<Period>?, subject: String = "ams", used: Double, isBinding: Bool, worth: Double? = nil
  ) -> LimitLine {
    LimitLine(
      name: "power-feed", subject: subject, period: period, used: used, limit: 10, unit: "kW",
      isBinding: isBinding, valueOfOneMore: worth)
  }
}
