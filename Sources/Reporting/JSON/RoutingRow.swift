import Domain
import Planning

/// Throughput, in units of work per second, of a region's workload that a site serves.
struct RoutingRow: JSONRow {
  let key: RoutingKey
  let throughput: Throughput

  /// By period, slice, workload, region and site.
  static func rows(of plan: Plan) -> [RoutingRow] { rows(plan.decisions.routing, in: plan) }

  static func rows(_ routing: [RoutingKey: Throughput], in plan: Plan) -> [RoutingRow] {
    let places = PlaceInTime(plan)
    let ranked = routing.map { key, throughput in
      (rank: places.rank(key.period, key.slice), row: RoutingRow(key: key, throughput: throughput))
    }
    return ranked.sorted {
      ($0.rank, $0.row.key.workload, $0.row.key.region, $0.row.key.site)
        < ($1.rank, $1.row.key.workload, $1.row.key.region, $1.row.key.site)
    }.map(\.row)
  }

  enum Key: String, CodingKey, CaseIterable { case workload, region, site, period, slice, throughput }

  func json(_ field: Key) -> JSONValue? {
    switch field {
    case .workload: .id(key.workload)
    case .region: .id(key.region)
    case .site: .id(key.site)
    case .period: .id(key.period)
    case .slice: .id(key.slice)
    case .throughput: .quantity(throughput)
    }
  }
}

extension RoutingRow {
  init(_ fields: Fields<Key>) throws {
    key = RoutingKey(
      workload: try fields.id(.workload), region: try fields.id(.region), site: try fields.id(.site),
      period: try fields.id(.period), slice: try fields.id(.slice))
    throughput = try fields.quantity(.throughput)
  }
}

/// A candidate site that the plan opens.
struct OpeningRow: JSONRow {
  let site: ID<Site>
  let period: ID<Period>

  /// By site.
  static func rows(of plan: Plan) -> [OpeningRow] {
    plan.decisions.openings.sorted { $0.key < $1.key }.map { OpeningRow(site: $0.key, period: $0.value) }
  }

  enum Key: String, CodingKey, CaseIterable { case site, period }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .site: .id(site)
    case .period: .id(period)
    }
  }
}

extension OpeningRow {
  init(_ fields: Fields<Key>) throws {
    self.init(site: try fields.id(.site), period: try fields.id(.period))
  }
}
