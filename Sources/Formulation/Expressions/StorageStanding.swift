import Domain
import Optimization

extension Setting {
  /// Units of one storage type in service: existing ones and orders that have arrived, neither at end of life.
  func storageStanding(of storage: StorageType, at site: ID<Site>, in period: Period) -> LinearExpression {
    let key = StorageKey(storage: storage.id, site: site, period: period.id)
    var standing = LinearExpression(constant: Double(world.storage.existing[key] ?? 0))
    for order in world.periods where world.horizon.serves(storage, ordered: order, in: period) {
      let key = StoragePurchaseKey(storage: storage.id, site: site, period: order.id)
      if let index = unknowns.buyStorage[key] { standing.add(1, index) }
    }
    return standing
  }

  /// Share of one copy of a dataset kept at a site, over all storage types.
  func placed(_ kept: KeptData, at site: ID<Site>, in period: Period) -> LinearExpression {
    var placed = LinearExpression()
    for storage in kept.dataset.storage {
      let key = PlacementKey(dataset: kept.dataset.id, storage: storage, site: site, period: period.id)
      if let index = unknowns.placed[key] { placed.add(1, index) }
    }
    return placed
  }
}
