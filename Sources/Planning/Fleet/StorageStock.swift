import Domain

/// What follows from the decisions on storage: what stands where, and how much of it the data takes.
struct StorageStock: Sendable {
  /// Units by (site, storage type, period) that stood at the plan's start and still serve.
  let existing: Grid<Int>
  /// Units by (site, storage type, period) in service.
  let units: Grid<Int>
  /// What the data held asks of (site, storage type, period), after compression, deduplication and caches.
  let held: Grid<DataNeed>

  init(_ inventory: Inventory, _ placed: PlacedStorage, _ places: Places) {
    existing = Self.existing(inventory, places)
    units = Self.units(inventory, placed.orders, beside: existing)
    held = Self.held(inventory, placed.placements)
  }

  private static func existing(_ inventory: Inventory, _ places: Places) -> Grid<Int> {
    let (horizon, types) = (inventory.horizon, inventory.storageTypes)
    var existing = Grid(0, inventory.sites.count, types.count, horizon.periods.count)
    for stock in inventory.existingStorage {
      guard let site = places.sites[stock.site], let storage = places.storage[stock.storage] else { continue }
      for (t, period) in horizon.periods.enumerated()
      where horizon.serves(stock, of: types[storage], in: period) {
        existing[site, storage, t] += stock.count
      }
    }
    return existing
  }

  private static func units(
    _ inventory: Inventory, _ orders: [PlacedStorage.Order], beside existing: Grid<Int>
  ) -> Grid<Int> {
    var units = existing
    let (horizon, periods) = (inventory.horizon, inventory.horizon.periods)
    for order in orders {
      let type = inventory.storageTypes[order.storage]
      for t in order.arrival..<periods.count
      where horizon.serves(type, ordered: periods[order.period], in: periods[t]) {
        units[order.site, order.storage, t] += order.count
      }
    }
    return units
  }

  private static func held(
    _ inventory: Inventory, _ placements: [PlacedStorage.Placement]
  ) -> Grid<DataNeed> {
    var held = Grid(
      DataNeed.none, inventory.sites.count, inventory.storageTypes.count, inventory.horizon.periods.count)
    for placement in placements {
      let dataset = inventory.datasets[placement.dataset]
      let period = inventory.horizon.periods[placement.period].id
      let site = inventory.sites[placement.site].id
      guard let need = inventory.need(of: dataset.id, at: site, in: period) else { continue }
      held[placement.site, placement.storage, placement.period] +=
        dataset.stored(need) * placement.share
    }
    return held
  }
}

extension StorageStock {
  /// Units that the data held takes, and the measure that decides it.
  func taken(_ site: Int, _ storage: Int, _ period: Int, _ inventory: Inventory) -> (
    units: Double, by: StorageMeasure
  ) {
    let (need, type) = (held[site, storage, period], inventory.storageTypes[storage])
    return StorageMeasure.allCases.reduce((0, .capacity)) { most, measure in
      let units = measure.units(of: need, on: type)
      return units > most.0 ? (units, measure) : most
    }
  }
}

extension StorageStock {
  /// Racks that the units of one type fill at a site; one a rack where not even one fits.
  func racksFilled(_ site: Int, _ storage: Int, _ period: Int, _ inventory: Inventory) -> Int {
    guard let perRack = inventory.perRack(inventory.storageTypes[storage]) else { return 0 }
    let (count, each) = (units[site, storage, period], max(1, perRack))
    return (count + each - 1) / each
  }
}

extension Inventory {
  /// What a dataset asks for at a site: what it must keep there, or what it keeps wherever the plan says.
  func need(of dataset: ID<Dataset>, at site: ID<Site>, in period: ID<Period>) -> DataNeed? {
    dataNeeds[DatasetKey(dataset: dataset, site: site, period: period)]
      ?? dataNeeds[DatasetKey(dataset: dataset, site: nil, period: period)]
  }
}
