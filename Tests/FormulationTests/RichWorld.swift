import Domain
import TestSupport

/// A world that has a little of everything, small enough for its program to be read line by line.
let richWorld: TinyWorld = {
  var world = TinyWorld()
  world.periodMonths = [12, 3]
  world.slices = [Slice(id: ID("burst"), share: 0.05), Slice(id: ID("rest"), share: 0.95)]
  world.discountRate = 0.21
  world.regions = [ID("east"), ID("west")]
  world.racks = [
    RackType(
      id: ID("rack"), name: "rack", vendor: "Acme", partNumber: "R-1", units: RackHeight(42),
      powerLimit: Power(12), price: Money(rounding: 500), floorSpace: Area(2))
  ]
  world.sites = [homeSite, candidateSite]
  world.servers = [node]
  world.existing = [
    ExistingServers(site: ID("ams"), server: ID("node"), count: 3, commissioned: TinyWorld.date(2022, 1, 1))
  ]
  world.workloads[0].maxUtilisation = 0.8
  world.workloads[0].bytesOut = 1e6
  world.workloads[0].bytesIn = 1e5
  world.workloads[0].latencyLimit = 30
  world.throughputs = [TinyWorld.figure(8, mode: "eco"), TinyWorld.figure(10, mode: "full")]
  world.latency = [
    LatencyKey(region: ID("east"), site: ID("ams")): Latency(10),
    LatencyKey(region: ID("east"), site: ID("dub")): Latency(40),
    LatencyKey(region: ID("west"), site: ID("ams")): Latency(20),
    LatencyKey(region: ID("west"), site: ID("dub")): Latency(10),
  ]
  world.demand = [:]
  world.ask(60, from: "east")
  world.ask(40, from: "west", in: [2])
  world.bandwidth = [
    BandwidthProduct(
      site: ID("ams"), region: nil, name: "transit", percentilePrice: Price(perUnit: 300),
      egressPrice: Price(perUnit: 0.02), capacity: Traffic(10)),
    BandwidthProduct(
      site: ID("dub"), region: ID("west"), name: "link", percentilePrice: nil,
      egressPrice: Price(perUnit: 0.01), capacity: nil),
  ]
  world.price(energy: 0.1, at: "ams")
  world.price(energy: 0.05, at: "dub")
  world.spares = SpareRule(share: 0.1, count: 1)
  world.budgets = [
    Budget(kind: .capex, period: ID("p1"), limit: Money(rounding: 40_000)),
    Budget(kind: .total, period: nil, limit: Money(rounding: 200_000)),
  ]
  return world
}()

private let homeSite: TinySite = {
  var site = TinySite("ams")
  site.fixedCostPerMonth = 100
  site.pue = 1.5
  site.powerFeed = 60
  site.space = 10
  site.existingRacks = ["rack": 1]
  site.demandCharge = 12
  return site
}()

private let candidateSite: TinySite = {
  var site = TinySite("dub")
  site.isExisting = false
  site.openingCost = 7000
  site.fixedCostPerMonth = 50
  site.powerFeed = 30
  site.opensFrom = 2
  return site
}()

private let node: TinyServer = {
  var node = TinyServer("node")
  node.idlePower = 1
  node.modes = ["eco": 2, "full": 3]
  node.rack = "rack"
  node.rackUnits = 8
  node.lifeMonths = 60
  node.maintenanceRate = 0.05
  node.salvageRate = 0.4
  node.supplyLimit = 30
  return node
}()
