import Domain

/// What bought storage is still worth when the horizon ends; units that stood before are sunk.
///
/// −Σ_order count × months of life left × price × salvage rate / months of service life.
struct StorageSalvage: LedgerTerm {
  let name = "storage-salvage"
  let component = CostComponent.hardware

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    let horizon = inventory.horizon
    guard let last = horizon.periods.last else { return [] }
    var monthsLeft = Grid(0, inventory.sites.count, inventory.storageTypes.count)
    for order in fleet.placed.storage.orders {
      let storage = inventory.storageTypes[order.storage]
      monthsLeft[order.site, order.storage] +=
        order.count * horizon.monthsLeft(of: storage, ordered: horizon.periods[order.period])
    }
    return inventory.sites.enumerated().flatMap { s, site in
      inventory.storageTypes.enumerated().compactMap { k, storage in
        guard let life = storage.serviceLifeMonths, life > 0, monthsLeft[s, k] > 0 else { return nil }
        return Posting(
          site: site.id, period: last.id, item: storage.id.name, kind: .salvage,
          quantity: Double(monthsLeft[s, k]), unit: "unit-month",
          unitPrice: -storage.price.major * storage.salvageRate / Double(life))
      }
    }
  }
}
