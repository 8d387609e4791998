import Domain
import Planning

/// Throughput, in units of work per second, of a region's workload that a site serves.
struct RoutingRow: JSONRow {
  let key: RoutingKey
  let throughput: Throughput

  /// By period, slice, workload, region and site.
  static func rows(of plan: Plan) -> [RoutingRow] {
    let places = PlaceInTime(plan)
    return plan.decisions.routing.sorted { left, right in
      let (one, other) = (left.key, right.key)
      return (places.rank(one.period, one.slice), one.workload, one.region, one.site)
        < (places.rank(other.period, other.slice), other.workload, other.region, other.site)
    }.map { RoutingRow(key: $0.key, throughput: $0.value) }
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
