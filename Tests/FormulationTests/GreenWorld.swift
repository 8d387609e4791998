import Domain
import TestSupport

/// The rich world with carbon: a price in the first period, caps on both and on the whole.
let greenWorld: TinyWorld = {
  var world = richWorld
  world.emit(0.4, market: 0.1, at: "ams")
  world.emit(0.2, at: "dub")
  world.servers[0].embodiedCarbon = 1500
  world.carbon = CarbonPolicy(
    basis: .market, countsEmbodied: true, prices: [ID("p1"): Price(perUnit: 0.08)], cap: Emissions(90_000),
    periodCaps: [ID("p1"): Emissions(60_000), ID("p2"): Emissions(40_000)])
  return world
}()
