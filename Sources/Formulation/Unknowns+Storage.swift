import Domain
import Optimization

/// Making the variables of storage: units ordered, data placed.
extension Unknowns {
  mutating func addStorage(_ world: World, _ problem: inout Problem) {
    for storage in world.inventory.storageTypes {
      for site in world.inventory.sites {
        let most = world.storage.most(of: storage.id, at: site.id)
        for period in world.periods where most > 0 && world.mayOrder(storage, at: site, in: period) {
          let name = "buystorage(\(storage.id),\(site.id),\(period.id))"
          addWhole(
            \.buyStorage, StoragePurchaseKey(storage: storage.id, site: site.id, period: period.id),
            Variable(name, .integer, .between(0, Double(most))), .equipment, at: site.id,
            in: world.horizon.arrival(of: storage, ordered: period)?.id, &problem)
        }
        addFilled(storage, site, world, &problem)
      }
    }
    for period in world.periods {
      for kept in world.storage.kept(in: period) { addPlacements(of: kept, period, world, &problem) }
    }
  }

  private mutating func addFilled(
    _ storage: StorageType, _ site: Site, _ world: World, _ problem: inout Problem
  ) {
    guard let perRack = world.inventory.perRack(storage), perRack > 1 else { return }
    for period in world.periods where mayStand(storage, at: site.id, in: period, world) {
      let name = "filledstorage(\(storage.id),\(site.id),\(period.id))"
      addWhole(
        \.filledStorage, StorageKey(storage: storage.id, site: site.id, period: period.id),
        Variable(name, .integer), .filled, at: site.id, in: period.id, &problem)
    }
  }

  /// Whether any storage mounted in racks of this type may stand at a site.
  func holdsStorage(_ rack: RackType, at site: ID<Site>, _ world: World) -> Bool {
    world.inventory.storageTypes.contains { storage in
      storage.rack == rack.id && world.inventory.perRack(storage) != nil
        && world.periods.contains { mayStand(storage, at: site, in: $0, world) }
    }
  }

  private mutating func addPlacements(
    of kept: KeptData, _ period: Period, _ world: World, _ problem: inout Problem
  ) {
    for site in kept.sites.compactMap(world.inventory.site) where world.mayBeOpen(site, in: period) {
      for storage in kept.dataset.storage.compactMap(world.inventory.storageType)
      where mayStand(storage, at: site.id, in: period, world) {
        let name = "placed(\(kept.dataset.id),\(storage.id),\(site.id),\(period.id))"
        placed.insert(
          PlacementKey(
            dataset: kept.dataset.id, storage: storage.id, site: site.id, period: period.id),
          problem.add(Variable(name, .continuous, .between(0, 1))))
      }
    }
  }

  /// Whether any unit can be in service: an existing one, or one that is ordered in time.
  private func mayStand(
    _ storage: StorageType, at site: ID<Site>, in period: Period, _ world: World
  ) -> Bool {
    world.storage.existing[StorageKey(storage: storage.id, site: site, period: period.id)] != nil
      || world.periods.contains { order in
        world.horizon.serves(storage, ordered: order, in: period)
          && buyStorage[StoragePurchaseKey(storage: storage.id, site: site, period: order.id)] != nil
      }
  }
}

extension World {
  /// Whether an order of storage makes sense: it arrives in time, at a site that may then be open.
  fileprivate func mayOrder(_ storage: StorageType, at site: Site, in period: Period) -> Bool {
    guard let arrival = horizon.arrival(of: storage, ordered: period) else { return false }
    return mayBeOpen(site, in: arrival) && horizon.serves(storage, ordered: period, in: arrival)
  }
}
