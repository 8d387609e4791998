import Domain

/// Of each server type that stands at a site, the policy's spares stand there too.
///
/// installed ≥ max(spare count, ⌈spare share × installed⌉) wherever installed > 0.
struct SpareServers: Check {
  let name = "spare-servers"

  func report(_ inventory: Inventory, _ decisions: Decisions, _ fleet: Fleet) -> AuditReport.Check {
    var violations = Violations(of: name)
    for (t, period) in inventory.horizon.periods.enumerated() {
      for (s, site) in inventory.sites.enumerated() {
        for (k, server) in inventory.serverTypes.enumerated() {
          let installed = fleet.installed[s, k, t]
          let spares = fleet.spares(among: installed)
          violations.compare(Double(spares), atMost: Double(installed)) {
            sentence(site, server, period, installed, spares)
          }
        }
      }
    }
    return violations.check
  }

  private func sentence(
    _ site: Site, _ server: ServerType, _ period: Period, _ installed: Int, _ spares: Int
  ) -> String {
    "site '\(site.id)' has \(counted(installed, "server")) '\(server.id)' in \(period.id), fewer than the "
      + "\(counted(spares, "spare")) the policy keeps"
  }
}
