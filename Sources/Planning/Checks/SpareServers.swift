import Domain

/// Of each server type that serves at a site, the policy's spares stand there too.
///
/// installed ≥ max(spare count, ⌈spare share × installed⌉, least s with P(failures of `installed` in the repair
/// time ≤ s) ≥ availability) wherever any slice keeps more servers busy than providers run. Servers too
/// few to leave spares may stand, idle: a last old server of its kind makes no plan infeasible.
struct SpareServers: Check {
  let name = "spare-servers"

  func report(_ inventory: Inventory, _ decisions: Decisions, _ fleet: Fleet) -> AuditReport.Check {
    var violations = Violations(of: name)
    for (t, period) in inventory.horizon.periods.enumerated() {
      for (s, site) in inventory.sites.enumerated() {
        for (k, server) in inventory.serverTypes.enumerated() {
          let installed = fleet.installed[s, k, t]
          let isBusy = inventory.horizon.slices.indices.contains {
            fleet.busy[s, k, t, $0] - fleet.hired.capacity[s, k, t, $0] > Tolerance.relative
          }
          guard isBusy else { continue }
          let spares = fleet.sparesWanted(of: k, among: installed)
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
