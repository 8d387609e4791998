import Domain
import Testing

@testable import Planning

/// Spares by availability in the plan: counted from the failure rate, and missed where too few stand.
@Suite struct AvailabilityTests {
  /// GPU servers fail 3.65 times a year, 0.1 within ten days. Three that stand have a mean of 0.3: 99 % takes two
  /// spares (P(≤ 1) = 96.3 %, P(≤ 2) = 99.6 %), 90 % one; old ones never fail.
  private func coast(level: Double) -> Coast {
    var coast = Coast()
    coast.failureRate = 3.65
    coast.spares = SpareRule(
      share: 0, count: 0, availability: AvailabilityRule(level: level, repairTime: Hours(240)))
    return coast
  }

  @Test(arguments: [(0.9, 1), (0.99, 2)]) func sparesAreTheQuantile(level: Double, spares: Int) {
    let coast = coast(level: level)
    let fleet = Fleet(coast.inventory, Coast.decisions)
    #expect(fleet.installed[0, 1, 1] == 3)
    let lines = FleetLines(coast.inventory, fleet).lines
    let gpu = lines.first { $0.site == Coast.ams && $0.server == Coast.gpu && $0.period == Coast.second }
    #expect(gpu?.ofWhichSpare == spares)
    #expect(lines.filter { $0.server == Coast.old }.allSatisfy { $0.ofWhichSpare == 0 })
  }

  /// Europe's chat keeps two of three servers busy: with two spares only one is healthy.
  @Test func workOnSparesIsFound() throws {
    #expect(try coast(level: 0.9).findings("server-capacity").isEmpty)
    #expect(try coast(level: 0.99).findings("server-capacity").count == 4)
  }
}
