import Domain
import Planning

extension FleetLine: JSONRow {
  enum Key: String, CodingKey, CaseIterable {
    case period, site, server, installed
    case ofWhichExisting = "of_which_existing"
    case ofWhichSpare = "of_which_spare"
    case racks
  }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .period: .id(period)
    case .site: .id(site)
    case .server: .id(server)
    case .installed: .count(installed)
    case .ofWhichExisting: .count(ofWhichExisting)
    case .ofWhichSpare: .count(ofWhichSpare)
    case .racks: .count(racks)
    }
  }

  init(_ fields: Fields<Key>) throws {
    self.init(
      period: try fields.id(.period), site: try fields.id(.site), server: try fields.id(.server),
      installed: try fields.count(.installed), ofWhichExisting: try fields.count(.ofWhichExisting),
      ofWhichSpare: try fields.count(.ofWhichSpare), racks: try fields.count(.racks))
  }
}
