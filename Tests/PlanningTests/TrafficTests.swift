import Domain
import Testing

@testable import Planning

/// 95th-percentile billing by hand, on Amsterdam's transit in the first quarter.
@Suite struct TrafficTests {
  private func fleet(_ coast: Coast, out: [Double]) -> Fleet {
    var decisions = Decisions()
    for (slice, rate) in zip(Coast.slices, out) {
      decisions.routing[Coast.chatRoute(Coast.first, slice)] = Throughput(rate)
    }
    return Fleet(coast.inventory, decisions)
  }

  /// Position of Amsterdam's transit; products are sorted by site, transit first.
  private let transit = 0

  @Test func slicesOfAtMostOneTwentiethAreFree() {
    // 1000 tokens/s × 1000 B × 8 = 0.008 Gbit/s; the peak slice is 4 % of the time.
    let billed = fleet(Coast(), out: [9000, 1000, 500]).billedTraffic(transit, 0)
    #expect(abs(billed.value - 0.008) < 1e-12)
  }

  @Test func exactlyOneTwentiethIsFree() {
    var coast = Coast()
    coast.shares = [0.05, 0.45, 0.5]
    #expect(abs(fleet(coast, out: [9000, 1000, 500]).billedTraffic(transit, 0).value - 0.008) < 1e-12)
  }

  @Test func aLongerPeakIsBilled() {
    var coast = Coast()
    coast.shares = [0.06, 0.44, 0.5]
    #expect(abs(fleet(coast, out: [9000, 1000, 500]).billedTraffic(transit, 0).value - 0.072) < 1e-12)
  }

  @Test func shortSlicesTogetherAreFree() {
    var coast = Coast()
    coast.shares = [0.03, 0.02, 0.95]
    #expect(abs(fleet(coast, out: [9000, 1000, 500]).billedTraffic(transit, 0).value - 0.004) < 1e-12)
    coast.shares = [0.03, 0.03, 0.94]
    #expect(abs(fleet(coast, out: [9000, 1000, 500]).billedTraffic(transit, 0).value - 0.008) < 1e-12)
  }

  @Test func theGreaterOfBothPercentilesIsBilled() {
    // Work in is batch: 2 MB in and 1 MB out a job; 10 jobs/s are 0.16 Gbit/s in and 0.08 Gbit/s out.
    var decisions = Decisions()
    for slice in Coast.slices {
      let key = RoutingKey(
        workload: Coast.batch, region: Coast.eu, site: Coast.ams, period: Coast.first, slice: slice)
      decisions.routing[key] = Throughput(10)
    }
    let fleet = Fleet(Coast().inventory, decisions)
    #expect(abs(fleet.billedTraffic(transit, 0).value - 0.16) < 1e-12)
  }

  @Test func aLinkTakesItsRegionFromTransit() {
    let fleet = Fleet(Coast().inventory, Coast.decisions)
    // America's batch, 2 jobs/s × 2 MB × 8, over the link and not over the transit.
    #expect(abs(fleet.peakTraffic(1, 0).traffic.value - 0.032) < 1e-12)
    // Europe's: 1600 tokens/s × 500 B × 8 + 5 jobs/s × 2 MB × 8.
    #expect(abs(fleet.peakTraffic(transit, 0).traffic.value - 0.0864) < 1e-12)
  }

  @Test func trafficWithoutConnectionIsFreeButLeavesTheSite() throws {
    let world = Coast().inventory
    let inventory = Inventory(
      name: "", description: "", currency: "USD", horizon: world.horizon, policy: world.policy,
      regions: world.regions, sites: world.sites, rackTypes: world.rackTypes, serverTypes: world.serverTypes,
      workloads: world.workloads, throughputs: world.throughputs, existing: [], bandwidth: [],
      demand: [:], latency: world.latency, energyPrices: [:], assumptions: [], files: [])
    let fleet = Fleet(inventory, Coast.decisions)
    let network = Ledger(inventory, fleet).lines.filter { $0.component == .network }
    #expect(network.isEmpty)
    #expect(fleet.siteEgress[0, 0] > .zero)
  }
}
