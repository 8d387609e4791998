import Domain

/// Power, racks, space and traffic of open sites, by period, then site.
struct SiteLoadLines {
  let lines: [SiteLoadLine]

  init(_ inventory: Inventory, _ fleet: Fleet) {
    lines = inventory.horizon.periods.indices.flatMap { t in
      inventory.sites.indices.filter { fleet.isOpen($0, t) }.map { Self.line($0, t, inventory, fleet) }
    }
  }

  private static func line(_ s: Int, _ t: Int, _ inventory: Inventory, _ fleet: Fleet) -> SiteLoadLine {
    let site = inventory.sites[s]
    let billed = inventory.bandwidth.enumerated()
      .filter { $1.site == site.id && ($1.percentilePrice != nil || !$1.commitTiers.isEmpty) }
      .reduce(Traffic.zero) { $0 + fleet.billedTraffic($1.offset, t) }
    return SiteLoadLine(
      period: inventory.horizon.periods[t].id, site: site.id,
      servers: inventory.serverTypes.indices.reduce(0) { $0 + fleet.installed[s, $1, t] },
      racks: fleet.racks(s, t), space: fleet.space(inventory, s, t),
      configuredPower: fleet.configuredPower(inventory, s, t), peakPower: fleet.peakPower(s, t),
      energy: inventory.horizon.slices.indices.reduce(.zero) { $0 + fleet.energy(s, t, $1) },
      billedTraffic: billed, egress: fleet.siteEgress[s, t])
  }
}

extension SiteLoadLines {
  static let section = Section<SiteLoadLine>(
    name: "site-loads", key: { "\($0.site) \($0.period)" },
    fields: [
      .init("servers") { .count($0.servers) },
      .init("racks") { .count($0.racks) },
      .init("space") { .number($0.space.value) },
      .init("configured power") { .number($0.configuredPower.value) },
      .init("peak power") { .number($0.peakPower.value) },
      .init("energy") { .number($0.energy.value) },
      .init("billed traffic") { .number($0.billedTraffic.value) },
      .init("egress") { .number($0.egress.value) },
    ])
}
