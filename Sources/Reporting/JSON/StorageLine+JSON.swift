import Domain
import Planning

extension StorageLine: JSONRow {
  enum Key: String, CodingKey, CaseIterable {
    case period, site, storage, units
    case ofWhichExisting = "of_which_existing"
    case racks
    case stored = "stored_gb"
    case usable = "usable_gb"
    case operations = "operations_per_s"
    case bandwidth = "bandwidth_gb_per_s"
    case tightest, use
  }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .period: .id(period)
    case .site: .id(site)
    case .storage: .id(storage)
    case .units: .count(units)
    case .ofWhichExisting: .count(ofWhichExisting)
    case .racks: .count(racks)
    case .stored: .quantity(stored)
    case .usable: .quantity(usable)
    case .operations: .quantity(operations)
    case .bandwidth: .quantity(bandwidth)
    case .tightest: .text(tightest.rawValue)
    case .use: .number(use)
    }
  }

  init(_ fields: Fields<Key>) throws {
    self.init(
      period: try fields.id(.period), site: try fields.id(.site), storage: try fields.id(.storage),
      units: try fields.count(.units), ofWhichExisting: try fields.count(.ofWhichExisting),
      racks: try fields.count(.racks), stored: try fields.quantity(.stored),
      usable: try fields.quantity(.usable), operations: try fields.quantity(.operations),
      bandwidth: try fields.quantity(.bandwidth), tightest: try fields.choice(.tightest),
      use: try fields.number(.use))
  }
}
