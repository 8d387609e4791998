import Domain

/// Storage in service; it draws the same whatever it does.
struct StorageLoad: Load {
  let name = "storage"

  /// Σ power × units in service.
  func power(_ inventory: Inventory, _ fleet: Fleet, _ site: Int, _ period: Int, _ slice: Int) -> Power {
    configuredMaximum(inventory, fleet, site, period)
  }

  /// Every unit in service.
  func configuredMaximum(_ inventory: Inventory, _ fleet: Fleet, _ site: Int, _ period: Int) -> Power {
    inventory.storageTypes.indices.reduce(.zero) {
      $0 + inventory.storageTypes[$1].power * Double(fleet.storage.units[site, $1, period])
    }
  }

  /// Each rack is filled with one storage type.
  func racksFilled(
    _ inventory: Inventory, _ fleet: Fleet, of rack: Int, _ site: Int, _ period: Int
  ) -> Int {
    let id = inventory.rackTypes[rack].id
    return inventory.storageTypes.indices.filter {
      inventory.storageTypes[$0].rack == id && fit(of: inventory.storageTypes[$0], in: rack, fleet) == nil
    }
    .reduce(0) { $0 + fleet.storage.racksFilled(site, $1, period, inventory) }
  }

  func sharing(
    _ inventory: Inventory, _ fleet: Fleet, of rack: Int, _ site: Int, _ period: Int
  ) -> [String: Int] {
    let shared = inventory.storageTypes.indices.filter {
      fit(of: inventory.storageTypes[$0], in: rack, fleet) != nil
    }
    return Dictionary(
      shared.map {
        (RackSharing.name(of: inventory.storageTypes[$0]), fleet.storage.units[site, $0, period])
      },
      uniquingKeysWith: +)
  }

  private func fit(of type: StorageType, in rack: Int, _ fleet: Fleet) -> RackSharing.Fit? {
    fleet.rackSharing[rack]?.fit(of: RackSharing.name(of: type))
  }
}
