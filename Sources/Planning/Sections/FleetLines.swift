import Domain

/// Servers in service, by period, then site, then type; only where there are any.
struct FleetLines {
  let lines: [FleetLine]

  init(_ inventory: Inventory, _ fleet: Fleet) {
    lines = inventory.horizon.periods.enumerated().flatMap { t, period in
      inventory.sites.enumerated().flatMap { s, site in
        inventory.serverTypes.enumerated().compactMap { k, server in
          let installed = fleet.installed[s, k, t]
          let hired = fleet.hired.most(s, k, t, inventory.horizon)
          guard installed > 0 || hired > 0 else { return nil }
          return FleetLine(
            period: period.id, site: site.id, server: server.id, installed: installed,
            ofWhichExisting: fleet.existing[s, k, t], ofWhichSpare: fleet.spares(of: k, among: installed),
            racks: fleet.racksFilled(s, k, t), ofWhichLeased: fleet.leased[s, k, t], hired: hired)
        }
      }
    }
  }
}

extension FleetLines {
  static let section = Section<FleetLine>(
    name: "fleet", key: { "\($0.site) \($0.server) \($0.period)" },
    fields: [
      .init("installed") { .count($0.installed) },
      .init("existing") { .count($0.ofWhichExisting) },
      .init("spare") { .count($0.ofWhichSpare) },
      .init("racks") { .count($0.racks) },
      .init("leased") { .count($0.ofWhichLeased) },
      .init("hired") { .number($0.hired) },
    ])
}
