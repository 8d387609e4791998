import Domain

/// Upkeep of every server in service, the existing ones too.
///
/// installed × years of the period × price × maintenance rate.
struct ServerMaintenance: LedgerTerm {
  let name = "server-maintenance"
  let component = CostComponent.hardware

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    inventory.horizon.periods.enumerated().flatMap { t, period in
      inventory.sites.enumerated().flatMap { s, site in
        inventory.serverTypes.enumerated().compactMap { k, server in
          let installed = fleet.installed[s, k, t]
          guard installed > 0 else { return nil }
          return Posting(
            site: site.id, period: period.id, item: server.id.name, kind: .opex,
            quantity: Double(installed) * period.years, unit: "server-year",
            unitPrice: server.price.major * server.maintenanceRate)
        }
      }
    }
  }
}
