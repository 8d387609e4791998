import Domain
import TestSupport

/// Transit with commitments and ports, and a link in an egress pool, over two periods and a burst.
let trafficWorld: TinyWorld = {
  var world = TinyWorld(demand: 0)
  world.periodMonths = [12, 1]
  world.slices = [Slice(id: ID("burst"), share: 0.05), Slice(id: ID("rest"), share: 0.95)]
  world.regions = [ID("east"), ID("west")]
  world.workloads[0].bytesOut = 1e6
  world.demand = [:]
  world.ask(100, from: "east")
  world.ask(50, from: "west")
  world.egressPools = [
    EgressPool(
      id: ID("pool"),
      tiers: [(0.0, 0.0), (100, 0.09), (10_240, 0.085), (51_200, 0.09)].map {
        EgressTier(from: Volume($0.0), price: Price(perUnit: $0.1))
      })
  ]
  world.bandwidth = [
    BandwidthProduct(
      site: ID("ams"), region: nil, name: "transit", percentilePrice: nil, egressPrice: nil, capacity: nil,
      egressPool: ID("pool"),
      commitTiers: [
        CommitTier(commit: Traffic(0), price: Price(perUnit: 400)),
        CommitTier(commit: Traffic(0.5), price: Price(perUnit: 300)),
      ], portCapacity: Traffic(0.25), portPrice: Price(perUnit: 100)),
    BandwidthProduct(
      site: ID("ams"), region: ID("west"), name: "link", percentilePrice: nil, egressPrice: nil,
      capacity: nil,
      egressPool: ID("pool")),
  ]
  return world
}()
