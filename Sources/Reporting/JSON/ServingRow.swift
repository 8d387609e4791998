import Domain
import Planning

/// Throughput, in units of work per second, that a workload gets on a server type.
struct ServingRow: JSONRow {
  let key: ServingKey
  let throughput: Throughput

  /// By period, slice, workload, site, server and mode.
  static func rows(of plan: Plan) -> [ServingRow] { rows(plan.decisions.serving, in: plan) }

  static func rows(_ serving: [ServingKey: Throughput], in plan: Plan) -> [ServingRow] {
    let places = PlaceInTime(plan)
    let ranked = serving.map { key, throughput in
      (rank: places.rank(key.period, key.slice), row: ServingRow(key: key, throughput: throughput))
    }
    return ranked.sorted {
      ($0.rank, $0.row.key.workload, $0.row.key.site, $0.row.key.server, $0.row.key.mode)
        < ($1.rank, $1.row.key.workload, $1.row.key.site, $1.row.key.server, $1.row.key.mode)
    }.map(\.row)
  }

  enum Key: String, CodingKey, CaseIterable {
    case workload, site, server, mode, period, slice, throughput
  }

  func json(_ field: Key) -> JSONValue? {
    switch field {
    case .workload: .id(key.workload)
    case .site: .id(key.site)
    case .server: .id(key.server)
    case .mode: .id(key.mode)
    case .period: .id(key.period)
    case .slice: .id(key.slice)
    case .throughput: .quantity(throughput)
    }
  }
}

extension ServingRow {
  init(_ fields: Fields<Key>) throws {
    key = ServingKey(
      workload: try fields.id(.workload), server: try fields.id(.server), mode: try fields.id(.mode),
      site: try fields.id(.site), period: try fields.id(.period), slice: try fields.id(.slice))
    throughput = try fields.quantity(.throughput)
  }
}
