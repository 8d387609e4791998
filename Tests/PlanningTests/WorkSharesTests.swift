import Domain
import TestSupport
import Testing

@testable import Planning

/// Which workload bears what, on plans by hand. Servers cost 1,000 and do 10 a second.
@Suite struct WorkSharesTests {
  private static let (ams, dub) = (ID<Site>("ams"), ID<Site>("dub"))
  private static let (node, period, slice) = (ID<ServerType>("node"), ID<Period>("p1"), ID<Slice>("all"))

  private func costs(_ world: TinyWorld, _ decisions: Decisions) -> [String: UnitCostLine] {
    let inventory = world.inventory
    let fleet = Fleet(inventory, decisions)
    let lines = UnitCostLines(inventory, fleet, Ledger(inventory, fleet)).lines
    return Dictionary(lines.map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func serving(_ workload: String, _ rate: Double) -> [ServingKey: Throughput] {
    let key = ServingKey(
      workload: ID(workload), server: Self.node, mode: ID("standard"), site: Self.ams, period: Self.period,
      slice: Self.slice)
    return [key: Throughput(rate)]
  }

  /// `own` holds four of five servers for the work of two, `chat` keeps one busy; all five draw 1 kW.
  @Test func serversOfItsOwnAreBorneByWhoHoldsThem() throws {
    var world = TinyWorld(demand: 0)
    world.workloads = [TinyWorkload("chat"), TinyWorkload("own")]
    world.workloads[1].sharing = .servers
    world.throughputs.append(TinyWorld.figure(10, workload: "own"))
    world.servers[0].idlePower = 1
    world.servers[0].modes = ["standard": 1]
    world.price(energy: 0.1)
    let costs = costs(
      world,
      Decisions(
        purchases: [PurchaseKey(server: Self.node, site: Self.ams, period: Self.period): 5],
        serving: serving("chat", 10).merging(serving("own", 20)) { $1 },
        holdings: [
          HoldingKey(workload: ID("own"), server: Self.node, site: Self.ams, period: Self.period): 4
        ]))
    #expect(costs["own"]?.hardware.text == "4000.00")
    #expect(costs["chat"]?.hardware.text == "1000.00")
    // 876 a year for each server.
    #expect(costs["own"]?.energy.text == "3504.00")
    #expect(costs["chat"]?.energy.text == "876.00")
  }

  /// A link of 100 a month and Gbit/s carries 0.8 Gbit/s of `copied` to dub and 0.4 of it back; `chat` sends its
  /// region ten times as much, for nothing.
  @Test func linksBetweenSitesAreBorneByWhatIsReplicated() throws {
    var world = TinyWorld(demand: 0)
    world.sites.append(TinySite("dub"))
    world.workloads = [TinyWorkload("chat"), TinyWorkload("copied"), TinyWorkload("seldom")]
    world.workloads[0].bytesOut = 1e7
    world.workloads[1].replication = 1e6
    world.workloads[2].replication = 1e6
    world.siteLinks = [("ams", "dub"), ("dub", "ams")].map {
      SiteLink(from: ID($0), to: ID($1), name: "line", price: Price(perUnit: 100))
    }
    func copy(_ workload: String, from: ID<Site>, to: ID<Site>) -> ReplicationKey {
      ReplicationKey(workload: ID(workload), from: from, to: to, period: Self.period, slice: Self.slice)
    }
    let costs = costs(
      world,
      Decisions(
        routing: [
          RoutingKey(
            workload: ID("chat"), region: ID("world"), site: Self.ams, period: Self.period, slice: Self.slice):
            Throughput(100)
        ],
        replication: [
          copy("copied", from: Self.ams, to: Self.dub): Throughput(75),
          copy("seldom", from: Self.ams, to: Self.dub): Throughput(25),
          copy("copied", from: Self.dub, to: Self.ams): Throughput(50),
        ]))
    #expect(costs["chat"]?.network == .zero)
    // 960 and 480 a year, of the first a quarter.
    #expect(costs["copied"]?.network.text == "1200.00")
    #expect(costs["seldom"]?.network.text == "240.00")
    #expect(costs[""]?.network == .zero)
  }

  /// 2 a second undone for a year of 31,536,000 seconds at 1e-6.
  @Test func theirPenaltyIsBorneByWorkloads() throws {
    var world = TinyWorld(demand: 0)
    world.workloads = [TinyWorkload("chat"), TinyWorkload("late")]
    world.workloads[1].shortPenalty = 1e-6
    let key = DemandKey(workload: ID("late"), region: ID("world"), period: Self.period, slice: Self.slice)
    let costs = costs(world, Decisions(short: [key: Throughput(2)]))
    #expect(costs["late"]?.cluster.text == "63.07")
    #expect(costs["chat"]?.cluster == .zero)
    #expect(costs[""]?.cluster == .zero)
  }
}
