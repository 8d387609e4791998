import Domain
import TestSupport

/// The rich world where servers may be sold, and moved from one site to the other.
let restlessWorld: TinyWorld = {
  var world = richWorld
  world.servers[0].resaleRate = 0.5
  world.moves = [
    Move(server: ID("node"), from: ID("ams"), to: ID("dub"), price: Money(rounding: 80), outage: 1),
    Move(server: ID("node"), from: ID("dub"), to: ID("ams"), price: Money(rounding: 90), outage: 0),
  ]
  return world
}()
