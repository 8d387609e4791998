import Domain

/// Servers that are worth ordering although no work needs them, for the terms of the order.
extension UsefulServers {
  struct Surplus {
    /// The most that one order could be for.
    let ordered: Int
    /// What could stand of such orders beside what work needs.
    let standing: Int

    static let none = Surplus(ordered: 0, standing: 0)
  }

  /// An order may be padded to whole lots, to the minimum, or to the last price bracket, all at one site, in
  /// every period; no order is padded further, because every server less would then save its price.
  ///
  /// Under share limits, orders may also dilute the others' share: up to 1/share times what is useful. Nobody
  /// orders more than that of servers that serve nothing only to make a share smaller; the plan does not either.
  static func surplus(of server: ServerType, needed: Int, in world: World) -> Surplus {
    let terms = server.terms
    let threshold = max(terms.minimum, terms.discounts?.tiers.last?.from ?? 1, 1)
    let isPadded = threshold > 1 || terms.lot > 1
    let padded = isPadded ? terms.wholeLots(threshold) : 0
    let dilution = dilution(in: world)
    let diluting = dilution > 1 ? needed * dilution : 0
    return Surplus(
      ordered: terms.wholeLots(max(needed, padded, diluting)),
      standing: (padded + diluting) * world.periods.count)
  }

  /// How many times the useful number dilutes every other share to its limit.
  private static func dilution(in world: World) -> Int {
    let least = world.inventory.policy.shares.map(\.limit).filter { $0 > 0 && $0 < 1 }.min() ?? 1
    return Int((1 / least).rounded(.up))
  }

  /// The most of a type that all sites together could order in a period.
  func most(of server: ServerType, orderedIn period: Period, in world: World) -> Int {
    let supply = server.supply(in: period) ?? Decisions.mostPerOrder
    let sites = world.inventory.sites.filter { world.mayOrder(server, at: $0, in: period) }
    let wanted = sites.reduce(0) { sum, site in
      sum + min(count(of: server.id, at: site.id), supply) / server.terms.lot * server.terms.lot
    }
    return min(wanted, supply)
  }
}
