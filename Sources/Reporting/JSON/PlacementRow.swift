import Domain
import Planning

/// Share of one copy of a dataset that a storage type holds at a site.
struct PlacementRow: JSONRow {
  let key: PlacementKey
  let share: Double

  /// By period, dataset, site and storage type.
  static func rows(of plan: Plan) -> [PlacementRow] {
    let places = PlaceInTime(plan)
    return plan.decisions.placed.map { PlacementRow(key: $0, share: $1) }.sorted {
      (places.rank($0.key.period), $0.key.dataset, $0.key.site, $0.key.storage)
        < (places.rank($1.key.period), $1.key.dataset, $1.key.site, $1.key.storage)
    }
  }

  enum Key: String, CodingKey, CaseIterable { case dataset, storage, site, period, share }

  func json(_ field: Key) -> JSONValue? {
    switch field {
    case .dataset: .id(key.dataset)
    case .storage: .id(key.storage)
    case .site: .id(key.site)
    case .period: .id(key.period)
    case .share: .number(share)
    }
  }
}

extension PlacementRow {
  init(_ fields: Fields<Key>) throws {
    key = PlacementKey(
      dataset: try fields.id(.dataset), storage: try fields.id(.storage), site: try fields.id(.site),
      period: try fields.id(.period))
    share = try fields.number(.share)
  }
}
