import Domain
import Testing
import TestSupport

/// Switches and links by hand. Ten servers of 1,000 have twenty ports.
@Suite struct FabricTests {
  /// A leaf of 8 ports has 4 for servers and 4 uplinks: ⌈20 / 4⌉ leaves, ⌈20 / 8⌉ spines.
  @Test func leavesAndSpinesAreWhole() throws {
    let result = try plan(.joined())
    #expect(result.objective.isNear(10_000 + 5 * 100 + 3 * 200))
    let place = { SwitchPurchaseKey(fabric: ID("net"), role: $0, site: ID("ams"), period: ID("p1")) }
    #expect(result.decisions?.switches == [place(.leaf): 5, place(.spine): 3])
  }

  /// At 3:1, 6 ports for servers and 2 uplinks: 4 leaves, ⌈8 / 8⌉ spine.
  @Test func oversubscriptionSavesSpines() throws {
    var world = TinyWorld.joined()
    world.fabrics[0].oversubscription = 3
    #expect(try leastCost(world).isNear(10_000 + 4 * 100 + 200))
  }

  /// Groups of 4 servers with 2 rails: ⌈10 / 4⌉ × 2 leaves, 24 uplinks.
  @Test func railsHaveALeafForEachPort() throws {
    var world = TinyWorld.joined()
    world.fabrics[0].template = .railOptimised
    #expect(try leastCost(world).isNear(10_000 + 6 * 100 + 3 * 200))
  }

  /// A full tree of 4 ports joins 16: 8 edge, 8 aggregation and 4 core switches, and not one port more.
  @Test func threeTiersMakeAFatTree() throws {
    var world = TinyWorld.joined(demand: 160)
    world.switches = ["leaf", "spine", "core"].map { TinySwitch($0, ports: 4, price: 1) }
    world.fabrics[0].template = .threeTier
    world.fabrics[0].switches[.core] = "core"
    world.fabrics[0].ports = ["node": 1]
    #expect(try leastCost(world).isNear(16_000 + 20))
    world.demand = [:]
    world.ask(161)
    #expect(try plan(world).ending == .infeasible)
  }

  /// 20 server links of 2 × 3 + 10, 5 × 4 links between switches of 5; a twin part comes once for the 2 ports.
  @Test func linksAreBoughtWithServersAndLeaves() throws {
    var world = TinyWorld.joined()
    world.fabrics[0].parts = [
      TinyFabric.part("optic", .server, perLink: 2, price: 3, kind: .transceiver),
      TinyFabric.part("cable", .server, perLink: 1, price: 10),
      TinyFabric.part("uplink", .switch, perLink: 1, price: 5),
      TinyFabric.part("twin", .server, perLink: 0.5, price: 1),
    ]
    #expect(try leastCost(world).isNear(11_100 + 20 * 16 + 20 * 5 + 10))
  }

  /// What stands needs no switches, and switches stay when servers leave: 4 leaves and 2 spines stand for 8 servers.
  @Test func standingSwitchesAreUsedFirst() throws {
    var world = TinyWorld.joined()
    world.existing = [
      ExistingServers(site: ID("ams"), server: ID("node"), count: 8, commissioned: TinyWorld.date(2025, 1, 1))
    ]
    world.existingSwitches = [(FabricRole.leaf, 4), (.spine, 2)].map {
      ExistingSwitches(fabric: ID("net"), site: ID("ams"), role: $0.0, count: $0.1)
    }
    #expect(try leastCost(world).isNear(2_000 + 100 + 200))
  }

  /// 7 leaves that stand have 28 uplinks: one of their 4 spines is missing, though 5 leaves would do.
  @Test func whatStandsIsJoinedWhole() throws {
    var world = TinyWorld.joined()
    world.existingSwitches = [(FabricRole.leaf, 7), (.spine, 3)].map {
      ExistingSwitches(fabric: ID("net"), site: ID("ams"), role: $0.0, count: $0.1)
    }
    #expect(try leastCost(world).isNear(10_000 + 200))
  }

  /// A leaf that stands where no server of the fabric ever will is joined too.
  @Test func aLeafOfNoServersIsJoined() throws {
    var world = TinyWorld.joined()
    world.fabrics[0].ports = ["other": 2]
    world.servers.append(TinyServer("other"))
    world.existingSwitches = [ExistingSwitches(fabric: ID("net"), site: ID("ams"), role: .leaf, count: 1)]
    #expect(try leastCost(world).isNear(10_000 + 200))
  }

  /// 5 leaves of 1,000 kg and 3 spines of 2,000 kg at 0.08 a kg.
  @Test func switchesCarryTheirEmbodiedCarbon() throws {
    var world = TinyWorld.joined()
    (world.switches[0].embodiedCarbon, world.switches[1].embodiedCarbon) = (1000, 2000)
    world.carbon = CarbonPolicy(countsEmbodied: true, prices: world.carbonPrices(80))
    #expect(try leastCost(world).isNear(11_100 + 880))
  }

  /// Bought in the period that needs them: 5 servers and 10 ports first, ten servers and 20 ports then.
  @Test func switchesGrowWithTheFleet() throws {
    var world = TinyWorld.joined()
    world.periodMonths = [12, 12]
    world.discountRate = 0.25
    world.demand = [:]
    world.ask(50, in: [1])
    world.ask(100, in: [2])
    #expect(try leastCost(world).isNear(5_000 + 3 * 100 + 2 * 200 + (5_000 + 2 * 100 + 200) / 1.25))
  }

  /// 8 switches of 0.5 kW draw power day and night, and the feed must carry them.
  @Test func switchesDrawPower() throws {
    var world = TinyWorld.joined()
    for place in world.switches.indices { world.switches[place].power = 0.5 }
    world.sites[0].pue = 1.5
    world.price(energy: 0.1)
    #expect(try leastCost(world).isNear(11_100 + 8 * 0.5 * 1.5 * 8760 * 0.1))
    world.sites[0].powerFeed = 6
    #expect(try leastCost(world).isNear(11_100 + 8 * 0.5 * 1.5 * 8760 * 0.1))
    world.sites[0].powerFeed = 5.99
    #expect(try plan(world).ending == .infeasible)
  }

  /// 5 leaves of 2 U and 3 spines of 4 U are 22 U: two racks of 20 U, shared by both types.
  @Test func switchesShareRacks() throws {
    var world = TinyWorld.joined()
    world.racks = [
      RackType(
        id: ID("rack"), name: "rack", vendor: "", partNumber: "", units: RackHeight(20), powerLimit: nil,
        price: Money(rounding: 50), floorSpace: .zero)
    ]
    for (place, units) in [2.0, 4].enumerated() {
      (world.switches[place].rack, world.switches[place].rackUnits) = ("rack", units)
    }
    #expect(try leastCost(world).isNear(11_100 + 2 * 50))
  }

  /// Switches of a candidate site wait until it opens.
  @Test func aFabricOfACandidateStandsWhenItOpens() throws {
    var world = TinyWorld.joined()
    world.servers[0].modes = ["standard": 1]
    world.sites[0].powerFeed = 8
    var site = TinySite("dub")
    (site.isExisting, site.openingCost) = (false, 700)
    world.sites.append(site)
    // 8 servers here: 4 leaves, 2 spines. 2 servers there: 1 leaf, 1 spine.
    #expect(try leastCost(world).isNear(10_000 + 700 + 5 * 100 + 3 * 200))
  }
}
