import Domain
import Planning
import Testing

/// Power that a nameplate keeps from use: Hennessy and Patterson, 6th edition, solutions manual p. 73, exercise 6.8.
/// 45,978 servers, 720 hours, 0.07 a kWh, without PUE.
@Suite struct NameplatePowerCaseTests {
  @Test(arguments: [
    // Nameplate W, average load of it, average kW, share unused, cost of a month.
    (300.0, 0.75, 10_345.05, 0.25, 521_390.52), (500.0, 0.6, 13_793.4, 0.4, 695_187.36),
  ])
  func aFeedSizedByNameplateIsNeverFull(
    _ nameplate: Double, _ load: Double, _ average: Double, _ unused: Double, _ cost: Double
  ) throws {
    let servers = 45_978.0
    var world = OneSite()
    world.horizon = "{start: 2026-04-01, periods: 1 month}"
    world.site = ["power_feed: \(servers * nameplate) W"]
    world.server = "1 USD,0 W,\(nameplate) W"
    world.demand = ["*,*,\(servers * load)"]
    world.tables = [
      "existing": "site,server,count,commissioned\nhall,node,45978,2026-01-01\n",
      "energy": OneSite.energy("0.07 USD/kWh"),
    ]
    let found = try PublishedCase(world.files)
    let site = try #require(found.plan.siteLoads.first)
    #expect(site.servers == 45_978)
    #expect(abs(site.configuredPower.value - servers * nameplate / 1000) < 1e-6)
    #expect(abs(site.peakPower.value - average) < 1e-6)
    #expect(abs(1 - site.peakPower / site.configuredPower - unused) < 1e-9)
    #expect(abs(found.amount("energy-use") - cost) <= 0.01)
    let feed = try #require(found.plan.limits.first { $0.name == "power-feed" })
    #expect(feed.isBinding && abs(feed.used - feed.limit) < 1e-6)
  }
}
