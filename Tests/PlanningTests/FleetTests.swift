import Domain
import Testing

@testable import Planning

@Suite struct FleetTests {
  private let fleet = Fleet(Coast().inventory, Coast.decisions)
  // Server types are sorted by name.
  private static let (cpu, gpu, old) = (0, 1, 2)
  private static let (ams, nyc) = (0, 1)

  @Test func serversServeFromArrivalToEndOfLife() {
    #expect((0...2).map { fleet.installed[Self.ams, Self.gpu, $0] } == [0, 3, 3])
    #expect((0...2).map { fleet.installed[Self.ams, Self.old, $0] } == [6, 0, 0])
    #expect((0...2).map { fleet.existing[Self.ams, Self.old, $0] } == [6, 0, 0])
    #expect((0...2).map { fleet.installed[Self.ams, Self.cpu, $0] } == [2, 2, 3])
  }

  @Test(arguments: [
    (0.0, 0, 10, 0), (0.0, 2, 10, 2), (0.0, 2, 0, 0), (0.1, 0, 10, 1), (0.1, 0, 11, 2), (0.1, 3, 11, 3),
    // 0.07 × 100 is 7.000000000000001 in floating point.
    (0.07, 0, 100, 7), (0.02, 1, 1, 1),
  ])
  func sparesAreTheLargerRuleInWholeServers(share: Double, count: Int, installed: Int, spares: Int) {
    var coast = Coast()
    coast.spares = SpareRule(share: share, count: count)
    #expect(Fleet(coast.inventory, Decisions()).spares(of: 0, among: installed) == spares)
  }

  @Test func racksTakeTheTightestOfUnitsAndPower() {
    // 42 U take five of 8 U, 20 kW take four of 5 kW; two old ones of 21 U; CPU servers need none.
    #expect(fleet.serversPerRack == [nil, 4, 2])
    var coast = Coast()
    coast.rackPower = nil
    #expect(Fleet(coast.inventory, Decisions()).serversPerRack == [nil, 5, 2])
  }

  @Test func racksFilledAreWhole() {
    #expect((0...2).map { fleet.racksFilled(Self.ams, Self.old, $0) } == [3, 0, 0])
    #expect((0...2).map { fleet.racksFilled(Self.ams, Self.gpu, $0) } == [0, 1, 1])
  }

  @Test func racksStayFromTheirOrderOn() {
    #expect((0...2).map { fleet.standingRacks[Self.nyc, 0, $0] } == [0, 1, 1])
  }

  @Test func powerIsIdleAndWorkTimesPUE() {
    // Six old: 6 × 0.5 idle + 1.5 × 1600/400 at work; two CPU: 2 × 0.2 + 0.3 × 7/10; × 1.25.
    #expect(abs(fleet.facilityPower[Self.ams, 0, 0].value - 12.0125) < 1e-12)
    #expect(abs(fleet.peakPower(Self.ams, 0).value - 12.0125) < 1e-12)
    // In its eco mode: (2 × 1 + (3 − 1) × 400/500) × 1.5.
    #expect(abs(fleet.facilityPower[Self.nyc, 1, 0].value - 5.4) < 1e-12)
  }

  @Test func configuredPowerIsOfTheHungriestMode() {
    let inventory = Coast().inventory
    #expect(abs(fleet.configuredPower(inventory, Self.nyc, 1).value - 2 * 5 * 1.5) < 1e-12)
  }

  @Test func busyServersCountTheLargestUtilisation() {
    #expect(abs(fleet.busy[Self.ams, Self.old, 0, 0] - 1600 / (400 * 0.8)) < 1e-12)
  }

  @Test func sitesOpenFromTheirOpeningOn() {
    #expect((0...2).map { fleet.isOpen(Self.nyc, $0) } == [false, true, true])
    #expect((0...2).map { fleet.isOpen(Self.ams, $0) } == [true, true, true])
  }

  @Test func orderOfDictionariesChangesNoBit() {
    let keys = Coast.decisions.serving.sorted { "\($0.key)" > "\($1.key)" }
    var rebuilt = Coast.decisions
    rebuilt.serving = Dictionary(minimumCapacity: 999)
    for (key, value) in keys { rebuilt.serving[key] = value }
    let coast = Coast()
    #expect(coast.ledger(rebuilt).unroundedTotal == coast.ledger().unroundedTotal)
    #expect(coast.ledger(rebuilt).lines == coast.ledger().lines)
  }
}
