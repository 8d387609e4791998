import Domain
import PlanSearch
import TestSupport
import Testing

/// Networks planned by the program against every split of the servers over two sites, priced by plain arithmetic.
@Suite struct EveryFabricTests {
  @Test(arguments: Array(0..<30))
  func noSplitOverTwoSitesCostsLess(seed: Int) throws {
    var random = SeededRandom(seed: seed)
    let servers = random.count(1...9)
    var world = TinyWorld(demand: Double(servers) * 10 - 5)
    world.sites.append(TinySite("dub"))
    world.switches = (0..<3).map {
      TinySwitch("type\($0)", ports: [4, 6, 8, 16][random.count(0...3)], price: random.number(1...300))
    }
    world.fabrics = world.sites.map { Self.fabric(at: $0.id, &random) }
    let inventory = world.inventory
    let splits = (0...servers).compactMap { here -> Double? in
      let bills = zip(inventory.fabrics, [here, servers - here]).map { Self.bill($0, for: $1, inventory) }
      return bills.contains { $0 == nil } ? nil : bills.reduce(1000 * Double(servers)) { $0 + ($1 ?? 0) }
    }
    let found = try GeneratedPlans.search(world)
    guard let least = splits.min() else {
      #expect(found.ending == .infeasible)
      return
    }
    let objective = try #require(found.objective)
    #expect(abs(objective - least) <= 1e-3, "\(objective), not \(least)")
  }

  private static func fabric(at site: String, _ random: inout SeededRandom) -> TinyFabric {
    var fabric = TinyFabric("f-\(site)")
    fabric.site = site
    fabric.template = Fabric.Template.allCases[random.count(0...2)]
    let types = (0..<3).map { _ in "type\(random.count(0...2))" }
    fabric.switches = [.leaf: types[0], .spine: types[1]]
    if fabric.template == .threeTier { fabric.switches[.core] = types[2] }
    fabric.oversubscription = Double(random.count(1...3))
    fabric.ports = ["node": random.count(1...3)]
    fabric.parts = [
      TinyFabric.part("a", .server, perLink: 0.5, price: random.number(0...20)),
      TinyFabric.part("b", .switch, perLink: 2, price: random.number(0...20)),
    ]
    return fabric
  }

  /// Switches, and the parts of all links; nil where they cannot be joined.
  private static func bill(_ fabric: Fabric, for servers: Int, _ inventory: Inventory) -> Double? {
    guard let shape = inventory.shape(of: fabric) else { return nil }
    let ports = fabric.ports(of: ID("node"))
    let leaves = shape.leaves(ports: servers * ports, servers: servers)
    guard leaves <= shape.reach else { return nil }
    let switches = shape.switches(leaves: leaves).reduce(Money.zero) { sum, entry in
      let price = fabric.switches[entry.key].flatMap(inventory.switchType)?.price ?? .zero
      return sum + (price + fabric.price(of: shape.links(above: entry.key), .switch)).times(entry.value)
    }
    return (switches + fabric.price(of: ports, .server).times(servers)).major
  }
}
