import Domain

/// The data to be kept, how much of it, and on what.
struct DatasetTable {
  private(set) var datasets: [Dataset] = []
  private(set) var needs: [DatasetKey: DataNeed] = [:]
  private let meaning: Meaning
  /// The first row of each dataset that names its site, and the first that leaves it to the plan.
  private var firstRows: [String: (named: RowReference?, anywhere: RowReference?)] = [:]

  init(_ meaning: Meaning, _ desk: inout Desk) {
    self.meaning = meaning
    let names = Self.names(meaning.written.datasets, &desk)
    let accepted = PlacementTable(meaning, names, &desk)
    var seen = Overlaps<DatasetKey>(of: DataRecord.declaration.name)
    for record in meaning.records[DataRecord.self] { read(record, names, &seen, &desk) }
    for record in meaning.written.datasets.items {
      guard let id = record.id else { continue }
      let storage = accepted.storage[id.value] ?? meaning.storage.types.map(\.id)
      datasets.append(
        Dataset(
          id: ID(id.value), name: record.name ?? id.value, copies: record.copies?.value ?? 1,
          compression: record.compression ?? 1, deduplication: record.deduplication ?? 1,
          cacheHitRatio: record.cacheHitRatio ?? 0, storage: storage))
      check(record, id, storage, &desk)
      if accepted.storage[id.value] == nil, !storage.isEmpty {
        desk.figures.note(
          default: "every storage type", key: "placement/\(id.value)",
          because: "the inventory does not say which storage may hold it")
      }
    }
  }

  private static func names(_ written: EntityList<DatasetRecord>, _ desk: inout Desk) -> Names {
    var names = Names(
      "dataset", unknown: .unknownDataset,
      isWhole: written.isWhole && written.items.allSatisfy { $0.id != nil })
    for id in written.items.compactMap(\.id) { names.declare(id.value, at: id.place, &desk) }
    return names
  }

  private mutating func read(
    _ record: DataRecord, _ names: Names, _ seen: inout Overlaps<DatasetKey>, _ desk: inout Desk
  ) {
    let isAnywhere = record.site == Times.every
    let hasDataset = names.knows(record.dataset, at: record.place(DataRecord.dataset), &desk)
    let hasSite =
      isAnywhere
      || meaning.siteNames.knows(record.site, at: record.place(DataRecord.site), &desk)
    let periods = meaning.times.periods(
      record.period, at: record.place(DataRecord.period), &desk)
    guard hasDataset, hasSite, let dataset = record.dataset, let site = record.site, let periods,
      seen.hasRoom(for: periods.count, at: record.place(DataRecord.period), &desk)
    else { return }
    let keys = periods.map {
      DatasetKey(dataset: ID(dataset), site: isAnywhere ? nil : ID(site), period: $0)
    }
    guard seen.add(keys, record.row, at: record.place(DataRecord.dataset), &desk) else { return }
    if isAnywhere {
      firstRows[dataset, default: (nil, nil)].anywhere = firstRows[dataset]?.anywhere ?? record.row
    } else {
      firstRows[dataset, default: (nil, nil)].named = firstRows[dataset]?.named ?? record.row
      checkOpening(record, site, periods, &desk)
    }
    let need = DataNeed(
      size: Volume(record.size ?? 0), operations: OperationRate(record.iops ?? 0),
      bandwidth: DataRate(record.bandwidth ?? 0))
    for key in keys where need != .none { needs[key] = need }
  }

  private func checkOpening(
    _ record: DataRecord, _ name: String, _ periods: [ID<Period>], _ desk: inout Desk
  ) {
    guard let site = meaning.sites.first(where: { $0.id.name == name }), !site.isExisting,
      let opening = meaning.horizon.period(site.opensFrom), let first = periods.first,
      let asked = meaning.horizon.period(first), asked.ordinal < opening.ordinal
    else { return }
    desk.findings.add(
      .dataBeforeOpening, at: record.place(DataRecord.period),
      "'\(name)' may not open before \(site.opensFrom), but must keep data in \(first)")
  }

  private func check(
    _ record: DatasetRecord, _ id: Written<String>, _ storage: [ID<StorageType>], _ desk: inout Desk
  ) {
    guard let rows = firstRows[id.value] else {
      if meaning.records.isWhole(DataRecord.self) {
        desk.findings.add(
          .unusedDataset, at: id.place,
          "the table 'datasets' has no row for '\(id.value)': none of it is kept")
      }
      return
    }
    if let named = rows.named, rows.anywhere != nil {
      desk.findings.add(
        .mixedDatasetSites, at: .cell(named, column: DataRecord.site.name),
        "'\(id.value)' names a site here, and leaves it to the plan elsewhere",
        hint: "make two datasets of it")
    }
    if let copies = record.copies, copies.value > 1 {
      checkCopies(copies, of: id.value, isNamed: rows.named != nil, &desk)
    }
    if storage.isEmpty, meaning.records.isWhole(StorageRecord.self) {
      desk.findings.add(
        .noStorageForDataset, at: id.place, "there is no storage type to keep '\(id.value)' on",
        hint: "add a row to the table 'storage'")
    }
  }

  private func checkCopies(
    _ copies: Written<Int>, of dataset: String, isNamed: Bool, _ desk: inout Desk
  ) {
    if isNamed {
      desk.findings.add(
        .copiesOfPlacedData, at: copies.place,
        "copies: '\(dataset)' names its sites, each of which keeps one copy",
        hint: "write '*' for the site, or leave 'copies' out")
    } else if copies.value > meaning.sites.count {
      desk.findings.add(
        .tooFewSites, at: copies.place,
        "copies: '\(dataset)' must be kept at \(copies.value) sites, but the inventory has \(meaning.sites.count)"
      )
    }
  }
}

/// The storage types that datasets accept.
struct PlacementTable {
  /// By dataset; absent for one that accepts every type.
  private(set) var storage: [String: [ID<StorageType>]] = [:]

  init(_ meaning: Meaning, _ datasets: Names, _ desk: inout Desk) {
    var seen: [[String]: RowReference] = [:]
    for record in meaning.records[PlacementRecord.self] {
      let hasDataset = datasets.knows(record.dataset, at: record.place(PlacementRecord.dataset), &desk)
      let hasStorage = meaning.storage.names.knows(
        record.storage, at: record.place(PlacementRecord.storage), &desk)
      guard hasDataset, hasStorage, let dataset = record.dataset, let type = record.storage else { continue }
      if let first = seen.updateValue(record.row, forKey: [dataset, type]) {
        desk.findings.reportDuplicate(of: first, at: record.place(PlacementRecord.dataset))
        continue
      }
      storage[dataset, default: []].append(ID(type))
    }
  }
}
