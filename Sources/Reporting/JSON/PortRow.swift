import Domain
import Planning

/// Ports taken of a connection.
struct PortRow: JSONRow {
  let key: PortKey
  let count: Int

  /// By period and connection.
  static func rows(of plan: Plan) -> [PortRow] {
    let places = PlaceInTime(plan)
    let ranked = plan.decisions.ports.map { key, count in
      (
        rank: (places.rank(key.period), key.site, key.region?.name ?? ""),
        row: PortRow(key: key, count: count)
      )
    }
    return ranked.sorted { $0.rank < $1.rank }.map(\.row)
  }

  enum Key: String, CodingKey, CaseIterable { case site, region, period, count }

  func json(_ field: Key) -> JSONValue? {
    switch field {
    case .site: .id(key.site)
    case .region: key.region.map { .id($0) } ?? .null
    case .period: .id(key.period)
    case .count: .count(count)
    }
  }
}

extension PortRow {
  init(_ fields: Fields<Key>) throws {
    key = PortKey(
      site: try fields.id(.site), region: try fields.optionalID(.region), period: try fields.id(.period))
    count = try fields.count(.count)
  }
}
