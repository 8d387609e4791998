import Domain

extension GeneratedFeature {
  /// Measured power of servers, none of which are switched off when idle, and curves of PUE, convex or not.
  static let powerCurves = GeneratedFeature("power-curves") { world, random in
    for number in world.servers.indices where world.servers[number].modes.count == 1 && random.chance(0.6) {
      let idle = random.number(0.1...2)
      let middle = idle + random.number(0...2)
      let curve = PowerCurve([
        (0, Power(idle)), (random.number(0.2...0.8), Power(middle)),
        (1, Power(middle + random.number(0...3))),
      ])
      world.servers[number].powerCurve = curve
      world.servers[number].switchesOffIdle = false
      for site in world.sites.indices { world.sites[site].facility.switchesOffIdle = false }
      world.servers[number].idlePower = curve.idle.value
      world.servers[number].modes = ["standard": curve.full.value]
    }
    for number in world.sites.indices where random.chance(0.5) {
      let (first, low, high) = (random.number(5...30), random.number(1.2...1.6), random.number(1.2...1.6))
      world.sites[number].facility.slicePUE = [:]
      world.sites[number].facility.pueCurve = PUECurve([
        .init(Power(first), low), .init(Power(first * 3), high),
      ])
      if world.sites[number].powerFeed == nil && world.sites[number].facility.modules == nil {
        world.sites[number].powerFeed = random.number(60...300)
      }
    }
  }
}
