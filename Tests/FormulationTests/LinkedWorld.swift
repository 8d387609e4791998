import Domain
import TestSupport

/// Replicated work at an existing and a candidate site, with a link each way.
let linkedWorld: TinyWorld = {
  var world = TinyWorld(demand: 100)
  world.slices = [Slice(id: ID("day"), share: 0.5), Slice(id: ID("night"), share: 0.5)]
  world.demand = [:]
  world.ask(100)
  var candidate = TinySite("dub")
  candidate.isExisting = false
  world.sites.append(candidate)
  world.workloads[0].replication = 1e6
  world.siteLinks = [
    SiteLink(
      from: ID("ams"), to: ID("dub"), name: "line", capacity: Traffic(0.5), price: Price(perUnit: 100),
      portCapacity: Traffic(0.3), portPrice: Price(perUnit: 10)),
    SiteLink(from: ID("dub"), to: ID("ams"), name: "line"),
  ]
  return world
}()
