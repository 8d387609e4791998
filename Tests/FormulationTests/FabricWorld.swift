import Domain
import TestSupport

/// Two sites and two periods with a fabric of each template, small enough for its rows to be read one by one.
let fabricWorld: TinyWorld = {
  var world = TinyWorld(demand: 40)
  world.periodMonths = [12, 12]
  world.demand = [:]
  world.ask(40)
  world.discountRate = 0.21
  world.racks = [
    RackType(
      id: ID("rack"), name: "rack", vendor: "", partNumber: "", units: RackHeight(42), powerLimit: Power(12),
      price: Money(rounding: 500), floorSpace: Area(2))
  ]
  var candidate = TinySite("dub")
  candidate.isExisting = false
  candidate.opensFrom = 2
  world.sites.append(candidate)
  world.existing = [
    ExistingServers(site: ID("ams"), server: ID("node"), count: 1, commissioned: TinyWorld.date(2025, 1, 1))
  ]
  world.switches = [TinySwitch("leaf"), TinySwitch("spine", ports: 16, price: 200)]
  world.switches[0].power = 0.5
  (world.switches[0].rack, world.switches[0].rackUnits) = ("rack", 1)
  var rails = TinyFabric("rails")
  (rails.template, rails.site, rails.railGroup) = (.railOptimised, "dub", 3)
  rails.parts = [TinyFabric.part("cable", .switch, perLink: 1, price: 5)]
  var tree = TinyFabric("tree")
  (tree.template, tree.site, tree.ports) = (.threeTier, "ams", ["node": 1])
  tree.switches[.core] = "leaf"
  tree.parts = [
    TinyFabric.part("optic", .server, perLink: 2, price: 12),
    TinyFabric.part("cable", .switch, perLink: 1, price: 5),
  ]
  world.fabrics = [rails, tree]
  world.existingSwitches = [ExistingSwitches(fabric: ID("tree"), site: ID("ams"), role: .leaf, count: 1)]
  return world
}()
