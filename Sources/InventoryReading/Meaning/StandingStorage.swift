import Domain

/// The storage that stands at the sites already, or is on its way.
struct StandingStorage: Sendable {
  private(set) var existing: [ExistingStorage] = []
  private let catalogue: StorageCatalogue
  private let horizon: Horizon

  init(
    _ records: [ExistingStorageRecord], _ sites: SiteList, _ catalogue: StorageCatalogue, horizon: Horizon,
    _ desk: inout Desk
  ) {
    (self.catalogue, self.horizon) = (catalogue, horizon)
    var seen: [String: RowReference] = [:]
    for record in records {
      func place(_ field: String) -> Place { .cell(record.row, column: field) }
      let hasSite = sites.names.knows(record.site, at: place(ExistingStorageRecord.site.name), &desk)
      let hasStorage = catalogue.names.knows(
        record.storage, at: place(ExistingStorageRecord.storage.name), &desk)
      guard hasSite, hasStorage, let site = record.site, let storage = record.storage,
        let date = record.commissioned
      else { continue }
      if sites.isExisting(site) == false {
        desk.findings.add(
          .existingAtCandidate, at: place(ExistingStorageRecord.site.name),
          "storage stands at '\(site)', which is only a candidate", hint: "make its state 'existing'")
      }
      if let first = seen.updateValue(record.row, forKey: "\(site)/\(storage)/\(date.text)") {
        desk.findings.reportDuplicate(of: first, at: place(ExistingStorageRecord.site.name))
        continue
      }
      let stock = ExistingStorage(
        site: ID(site), storage: ID(storage), count: record.count ?? 0, commissioned: date)
      if !horizon.periods.isEmpty, !horizon.periods.contains(where: { serves(stock, in: $0) }) {
        desk.findings.add(
          .neverInService, at: place(ExistingStorageRecord.commissioned.name),
          "this storage '\(storage)' is in service in no whole period of the plan")
      }
      if stock.count > 0 { existing.append(stock) }
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
