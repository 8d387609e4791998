import Domain

extension GeneratedFeature {
  /// PUE by slice, redundancy, modules on sale, staff and idle servers that are switched off.
  static let facilities = GeneratedFeature("facilities") { world, random in
    for number in world.sites.indices {
      var facility = Facility()
      if random.chance(0.5) {
        // The first slice may have a price below zero: it has the lowest PUE, or idle servers would earn money.
        let pues = world.slices.map { _ in random.number(1.1...1.6) }.sorted()
        facility.slicePUE = Dictionary(uniqueKeysWithValues: zip(world.slices.map(\.id), pues))
      }
      facility.switchesOffIdle = random.chance(0.3)
      if random.chance(0.5) {
        facility.staff = StaffRule(
          fixed: random.number(0...2), perMegawatt: random.number(0...20),
          perThousandServers: random.number(0...30), cost: Price(perUnit: random.number(1...40)))
      }
      if random.chance(0.7) {
        addFeed(to: &world.sites[number], &facility, world.periodMonths.count, &random)
      }
      world.sites[number].facility = facility
    }
    if random.chance(0.4) { world.servers[0].switchesOffIdle = true }
  }

  private static func addFeed(
    to site: inout TinySite, _ facility: inout Facility, _ periods: Int, _ random: inout SeededRandom
  ) {
    let (size, spare) = (random.number(5...40), random.count(0...2))
    facility.feedModules = random.count(1...4)
    site.powerFeed = random.chance(0.7) ? size * Double(facility.feedModules) : nil
    facility.redundancy = random.chance(0.3) ? .doubled : .spareModules(spare)
    if site.powerFeed == nil || facility.feedModules <= spare || random.chance(0.6) {
      facility.modules = FacilityModules(
        size: Power(size), price: Money(rounding: random.number(0...900)), limit: random.count(2...12),
        leadTime: periods > 1 ? random.count(0...1) : 0)
    }
  }
}
