import Domain

/// The decisions on storage at their positions in the inventory's lists, in one order.
///
/// What cannot be placed (an unknown name, a count that is none) is left out here and reported by the checks.
struct PlacedStorage: Sendable {
  struct Order: Sendable {
    let site, storage, period, arrival, count: Int
  }
  struct Placement: Sendable {
    let period, dataset, site, storage: Int
    /// Of one copy of the dataset.
    let share: Double
  }

  /// By site, storage type and period.
  let orders: [Order]
  /// By period, dataset, site and storage type.
  let placements: [Placement]

  init(_ decisions: Decisions, _ inventory: Inventory, _ places: Places) {
    orders = decisions.storagePurchases.compactMap { Self.order($0, $1, inventory, places) }
      .sorted { ($0.site, $0.storage, $0.period) < ($1.site, $1.storage, $1.period) }
    placements = decisions.placed.compactMap { Self.placement($0, $1, places) }
      .sorted {
        ($0.period, $0.dataset, $0.site, $0.storage) < ($1.period, $1.dataset, $1.site, $1.storage)
      }
  }

  private static func order(
    _ key: StoragePurchaseKey, _ count: Int, _ inventory: Inventory, _ places: Places
  ) -> Order? {
    guard let site = places.sites[key.site], let storage = places.storage[key.storage],
      let period = places.periods[key.period], (1...Decisions.mostPerOrder).contains(count)
    else { return nil }
    let (horizon, type) = (inventory.horizon, inventory.storageTypes[storage])
    guard let arrival = horizon.arrival(of: type, ordered: horizon.periods[period]) else { return nil }
    return Order(site: site, storage: storage, period: period, arrival: arrival.ordinal, count: count)
  }

  private static func placement(_ key: PlacementKey, _ share: Double, _ places: Places) -> Placement? {
    guard let period = places.periods[key.period], let dataset = places.datasets[key.dataset],
      let site = places.sites[key.site], let storage = places.storage[key.storage], share.isFinite,
      share > 0
    else { return nil }
    return Placement(period: period, dataset: dataset, site: site, storage: storage, share: share)
  }
}
