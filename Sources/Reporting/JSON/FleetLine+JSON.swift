import Domain
import Planning

extension FleetLine: JSONRow {
  enum Key: String, CodingKey, CaseIterable {
    case period, site, server, installed
    case ofWhichExisting = "of_which_existing"
    case ofWhichSpare = "of_which_spare"
    case racks
    case ofWhichLeased = "of_which_leased"
    case hired
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
    case .ofWhichLeased: ofWhichLeased == 0 ? nil : .count(ofWhichLeased)
    case .hired: hired == 0 ? nil : .number(hired)
    }
  }

  init(_ fields: Fields<Key>) throws {
    self.init(
      period: try fields.id(.period), site: try fields.id(.site), server: try fields.id(.server),
      installed: try fields.count(.installed), ofWhichExisting: try fields.count(.ofWhichExisting),
      ofWhichSpare: try fields.count(.ofWhichSpare), racks: try fields.count(.racks),
      ofWhichLeased: fields.has(.ofWhichLeased) ? try fields.count(.ofWhichLeased) : 0,
      hired: fields.has(.hired) ? try fields.number(.hired) : 0)
  }
}
