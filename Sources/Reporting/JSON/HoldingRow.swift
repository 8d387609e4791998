import Domain
import Planning

/// Servers or replicas that a workload has to itself.
struct HoldingRow: JSONRow {
  let key: HoldingKey
  let count: Int

  /// By period, workload, site and server.
  static func rows(of plan: Plan) -> [HoldingRow] {
    let places = PlaceInTime(plan)
    return plan.decisions.holdings.map { HoldingRow(key: $0, count: $1) }.sorted {
      (places.rank($0.key.period), $0.key.workload, $0.key.site, $0.key.server)
        < (places.rank($1.key.period), $1.key.workload, $1.key.site, $1.key.server)
    }
  }

  enum Key: String, CodingKey, CaseIterable { case workload, site, server, period, count }

  func json(_ field: Key) -> JSONValue? {
    switch field {
    case .workload: .id(key.workload)
    case .site: .id(key.site)
    case .server: .id(key.server)
    case .period: .id(key.period)
    case .count: .count(count)
    }
  }
}

extension HoldingRow {
  init(_ fields: Fields<Key>) throws {
    key = HoldingKey(
      workload: try fields.id(.workload), server: try fields.id(.server), site: try fields.id(.site),
      period: try fields.id(.period))
    count = try fields.count(.count)
  }
}
