import Domain
import TestSupport

/// The rich world with one offer of every kind.
let offeredWorld: TinyWorld = {
  var world = richWorld
  world.slices = [Slice(id: ID("day"), share: 0.5), Slice(id: ID("night"), share: 0.5)]
  world.demand = [:]
  world.ask(60, from: "east")
  world.ask(40, from: "west", in: [2])
  func offer(_ kind: Offer.Kind, at site: String, _ terms: Offer.Terms, limit: Int?) -> Offer {
    Offer(
      id: ID(kind.rawValue), server: ID("node"), site: ID(site), kind: kind, terms: terms, limit: limit,
      availability: kind == .spot ? 0.8 : 1)
  }
  world.offers = [
    offer(.lease, at: "ams", .months(14, price: Price(perUnit: 90)), limit: 4),
    offer(.committed, at: "ams", .months(24, price: Price(perUnit: 80)), limit: 5),
    offer(.onDemand, at: "dub", .hourly(price: Price(perUnit: 0.5)), limit: nil),
    offer(.spot, at: "ams", .hourly(price: Price(perUnit: 0.2)), limit: 6),
  ]
  return world
}()
