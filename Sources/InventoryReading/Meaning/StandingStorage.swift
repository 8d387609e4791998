import Domain

/// The storage that stands at the sites already, or is on its way.
struct StandingStorage: Sendable {
  let existing: [ExistingStorage]
  private let catalogue: StorageCatalogue
  private let horizon: Horizon

  init(
    _ records: [ExistingStorageRecord], _ sites: SiteList, _ catalogue: StorageCatalogue, horizon: Horizon,
    _ desk: inout Desk
  ) {
    (self.catalogue, self.horizon) = (catalogue, horizon)
    let words = StockWords(stand: "storage stands", these: { "this storage '\($0)' is" })
    let stock = StandingStock(records, words, sites, catalogue.names, horizon, &desk) {
      catalogue.type(ID($0))
    }
    existing = stock.batches.map {
      ExistingStorage(site: $0.site, storage: ID($0.item), count: $0.count, commissioned: $0.commissioned)
    }
  }

  func stands(at site: ID<Site>) -> Bool { existing.contains { $0.site == site } }

  /// Existing units of each type that serve in a period.
  func units(at site: ID<Site>, in period: Period) -> [ID<StorageType>: Int] {
    existing.filter { $0.site == site && serves($0, in: period) }
      .reduce(into: [:]) { $0[$1.storage, default: 0] += $1.count }
  }

  private func serves(_ stock: ExistingStorage, in period: Period) -> Bool {
    catalogue.type(stock.storage).map { horizon.serves(stock, of: $0, in: period) } ?? false
  }
}
