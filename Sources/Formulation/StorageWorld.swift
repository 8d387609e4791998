import Domain

/// Data to be kept, and how much storage could ever be of use for it.
struct StorageWorld: Sendable {
  /// The data of each period, by dataset and site.
  private let kept: [ID<Period>: [KeptData]]
  /// Units standing at the plan's start and still in service.
  let existing: [StorageKey: Int]
  private let most: [Place: Int]

  private struct Place: Hashable {
    let storage: ID<StorageType>
    let site: ID<Site>
  }

  init(_ inventory: Inventory) {
    let kept = Self.kept(in: inventory)
    self.kept = kept
    existing = Self.existing(in: inventory)
    most = Self.most(of: kept, in: inventory)
  }

  func kept(in period: Period) -> [KeptData] { kept[period.id] ?? [] }

  /// The most units that one order could be for: what the data of the fullest period would need on this type
  /// alone, if all that may be kept at the site were.
  func most(of storage: ID<StorageType>, at site: ID<Site>) -> Int {
    most[Place(storage: storage, site: site)] ?? 0
  }

  /// The most that could stand at once: units with an end of life may overlap with their successors.
  func standing(of storage: StorageType, at site: ID<Site>) -> Int {
    most(of: storage.id, at: site) * (storage.serviceLifeMonths == nil ? 1 : 2)
  }

  private static func kept(in inventory: Inventory) -> [ID<Period>: [KeptData]] {
    var kept: [ID<Period>: [KeptData]] = [:]
    for dataset in inventory.datasets {
      for site in [nil] + inventory.sites.map({ Optional($0.id) }) {
        for period in inventory.horizon.periods {
          let key = DatasetKey(dataset: dataset.id, site: site, period: period.id)
          guard let need = inventory.dataNeeds[key] else { continue }
          kept[period.id, default: []].append(
            KeptData(
              dataset: dataset, site: site, sites: site.map { [$0] } ?? inventory.sites.map(\.id),
              stored: dataset.stored(need)))
        }
      }
    }
    return kept
  }

  private static func existing(in inventory: Inventory) -> [StorageKey: Int] {
    var counts: [StorageKey: Int] = [:]
    for stock in inventory.existingStorage where stock.count > 0 {
      guard let storage = inventory.storageType(stock.storage) else { continue }
      for period in inventory.horizon.periods
      where inventory.horizon.serves(stock, of: storage, in: period) {
        let key = StorageKey(storage: stock.storage, site: stock.site, period: period.id)
        counts[key, default: 0] += stock.count
      }
    }
    return counts
  }

  private static func most(of kept: [ID<Period>: [KeptData]], in inventory: Inventory) -> [Place: Int] {
    var most: [Place: Int] = [:]
    for data in kept.values {
      var sums: [Place: [StorageMeasure: Double]] = [:]
      for item in data {
        for storage in item.dataset.storage.compactMap(inventory.storageType) {
          for site in item.sites {
            for measure in StorageMeasure.allCases {
              let units = measure.units(of: item.stored, on: storage)
              sums[Place(storage: storage.id, site: site), default: [:]][measure, default: 0] += units
            }
          }
        }
      }
      for (place, units) in sums {
        let count = min(units.values.max() ?? 0, Double(Decisions.mostPerOrder)).wholeAbove
        most[place] = max(most[place] ?? 0, count)
      }
    }
    return most
  }
}

/// Data that must be kept in one period.
struct KeptData: Sendable {
  let dataset: Dataset
  /// Where it must be kept; nil leaves it to the plan.
  let site: ID<Site>?
  /// Where it may be kept.
  let sites: [ID<Site>]
  /// What one copy asks of storage, after compression, deduplication and caches.
  let stored: DataNeed

  /// Whole copies, each at a site of its own.
  var copies: Int { site == nil ? dataset.copies : 1 }
  /// `corpus`, or `corpus,ams` where its site is given.
  var label: String { site.map { "\(dataset.id),\($0)" } ?? dataset.id.name }
}

/// Units of one storage type at one site in one period.
struct StorageKey: Hashable, Sendable {
  let storage: ID<StorageType>
  let site: ID<Site>
  let period: ID<Period>
}
