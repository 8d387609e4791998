import Domain

/// Upkeep of every unit of storage in service, the existing ones too.
///
/// units × years of the period × price × maintenance rate.
struct StorageMaintenance: LedgerTerm {
  let name = "storage-maintenance"
  let component = CostComponent.hardware

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    inventory.horizon.periods.enumerated().flatMap { t, period in
      inventory.sites.enumerated().flatMap { s, site in
        inventory.storageTypes.enumerated().compactMap { k, storage in
          let units = fleet.storage.units[s, k, t]
          guard units > 0 else { return nil }
          return Posting(
            site: site.id, period: period.id, item: storage.id.name, kind: .opex,
            quantity: Double(units) * period.years, unit: "unit-year",
            unitPrice: storage.price.major * storage.maintenanceRate)
        }
      }
    }
  }
}
