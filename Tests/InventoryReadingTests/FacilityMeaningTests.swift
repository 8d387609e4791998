import Domain
import InventoryReading
import Testing

/// What the keys and tables about power and buildings mean.
struct FacilityMeaningTests {
  private func inventory(_ tiny: TinyInventory) throws -> Inventory {
    let reading = tiny.reading
    #expect(reading.diagnostics.map(\.text) == [])
    return try #require(reading.inventory)
  }

  /// The site with more keys.
  private func tiny(_ lines: String...) -> TinyInventory {
    TinyInventory().replacing(
      "state: existing", with: (["state: existing"] + lines).joined(separator: "\n    "))
  }

  private func facility(_ tiny: TinyInventory) throws -> Facility {
    try #require(try inventory(tiny).sites.first).facility
  }

  @Test func aSiteWithoutTheKeysIsPlain() throws {
    #expect(try facility(TinyInventory()) == .plain)
  }

  @Test func modulesArePricedByTheirPowerToTheCent() throws {
    let modules = try facility(
      tiny(
        "facility_module: 0.5 MW", "facility_price: 9.5 USD/W", "facility_modules_limit: 4 modules",
        "facility_lead_time: 2 periods")
    ).modules
    #expect(
      modules
        == FacilityModules(size: Power(500), price: Money(rounding: 4_750_000), limit: 4, leadTime: 2))
  }

  @Test func theFeedConsistsOfAsManyModulesAsGoIntoIt() throws {
    let read = try facility(
      tiny("power_feed: 2 MW", "power_redundancy: N+1", "facility_module: 500 kW"))
    #expect(read.feedModules == 4)
    #expect(read.redundancy == .spareModules(1))
    let stated = try facility(tiny("power_feed: 2 MW", "power_redundancy: N+2", "power_modules: 5"))
    #expect(stated.feedModules == 5)
    #expect(stated.redundancy == .spareModules(2))
  }

  @Test func staffIsPaidByTheMonth() throws {
    let rule = try facility(
      tiny(
        "staff_fixed: 2", "staff_per_MW: 1.5", "staff_per_1000_servers: 3", "staff_cost: 90 kUSD/year")
    ).staff
    #expect(
      rule == StaffRule(fixed: 2, perMegawatt: 1.5, perThousandServers: 3, cost: Price(perUnit: 7500)))
  }

  @Test func idleServersAreSwitchedOffByTypeOrBySite() throws {
    #expect(try facility(tiny("switch_off_idle: yes")).switchesOffIdle)
    let typed = try inventory(
      TinyInventory().with("servers.csv", "id,price [USD],switch_off_idle\nh100,1,yes\nl40,1,\n"))
    #expect(typed.serverTypes.map(\.switchesOffIdle) == [true, false])
  }

  /// Where the key is used, the plan says what it does.
  @Test func switchingOffIsListedWithWhatItMeans() throws {
    let typed = TinyInventory().with(
      "servers.csv", "id,price [USD],switch_off_idle\nh100,1,yes\nl40,1,no\n")
    let lists = try [tiny("switch_off_idle: yes"), typed, TinyInventory()].map { tiny in
      try inventory(tiny).assumptions.filter { $0.key.hasSuffix("/switch_off_idle") }
    }
    #expect(
      lists.map { $0.map(\.key) } == [["sites/ams/switch_off_idle"], ["servers/h100/switch_off_idle"], []])
    let source = try #require(lists[0].first?.source)
    #expect(
      source
        == "dcplan's formula: work is packed on as few servers as carry it, the last, partly used one counts in "
        + "part; held for jobs or latency objectives, they stay on")
  }

  @Test func slicesWithoutAPUEHaveTheSites() throws {
    let halves = tiny("pue: 1.4").replacing(
      "4 quarters", with: "4 quarters\n  slices: [{name: day, share: 50 %}, {name: night, share: 50 %}]"
    ).adding("pue", "site,slice,pue\nams,night,1.2\n")
    let site = try #require(try inventory(halves).sites.first)
    #expect(site.facility.slicePUE == [ID("day"): 1.4, ID("night"): 1.2])
    #expect(site.highestPUE == 1.4)
    #expect(site.facilityPower(of: Power(10), in: ID("night")) == Power(12))
  }

  @Test func defaultsAreNotedOnlyWhereTheFeatureIsUsed() throws {
    func keys(_ tiny: TinyInventory) throws -> [String] {
      try inventory(tiny).assumptions.map(\.key).filter { $0.hasPrefix("sites/ams/") || $0.contains("staff") }
    }
    #expect(try keys(TinyInventory()).allSatisfy { !$0.contains("facility") && !$0.contains("staff") })
    #expect(
      try inventory(tiny("facility_module: 500 kW", "staff_cost: 1 USD/month", "staff_fixed: 1")).assumptions
        .map(\.key).filter { $0.contains("facility") || $0.contains("staff") || $0.contains("power_feed") }
        == [
          "sites/ams/facility_lead_time", "sites/ams/facility_modules_limit", "sites/ams/facility_price",
          "sites/ams/power_feed", "sites/ams/staff_per_1000_servers", "sites/ams/staff_per_MW",
        ])
  }
}
