import Domain
import Planning

/// Throughput, in units of work per second, whose results go from the serving site to another.
struct ReplicationRow: JSONRow {
  let key: ReplicationKey
  let throughput: Throughput

  /// By period, slice, workload and sites.
  static func rows(of plan: Plan) -> [ReplicationRow] {
    let places = PlaceInTime(plan)
    let ranked = plan.decisions.replication.map { key, throughput in
      (
        rank: (places.rank(key.period, key.slice), key.workload, key.from, key.to),
        row: ReplicationRow(key: key, throughput: throughput)
      )
    }
    return ranked.sorted { $0.rank < $1.rank }.map(\.row)
  }

  enum Key: String, CodingKey, CaseIterable { case workload, from, to, period, slice, throughput }

  func json(_ field: Key) -> JSONValue? {
    switch field {
    case .workload: .id(key.workload)
    case .from: .id(key.from)
    case .to: .id(key.to)
    case .period: .id(key.period)
    case .slice: .id(key.slice)
    case .throughput: .quantity(throughput)
    }
  }
}

extension ReplicationRow {
  init(_ fields: Fields<Key>) throws {
    key = ReplicationKey(
      workload: try fields.id(.workload), from: try fields.id(.from), to: try fields.id(.to),
      period: try fields.id(.period), slice: try fields.id(.slice))
    throughput = try fields.quantity(.throughput)
  }
}

/// Ports taken of a link between sites.
struct LinkPortRow: JSONRow {
  let key: LinkPortKey
  let count: Int

  /// By period and sites.
  static func rows(of plan: Plan) -> [LinkPortRow] {
    let places = PlaceInTime(plan)
    let ranked = plan.decisions.linkPorts.map { key, count in
      (rank: (places.rank(key.period), key.from, key.to), row: LinkPortRow(key: key, count: count))
    }
    return ranked.sorted { $0.rank < $1.rank }.map(\.row)
  }

  enum Key: String, CodingKey, CaseIterable { case from, to, period, count }

  func json(_ field: Key) -> JSONValue? {
    switch field {
    case .from: .id(key.from)
    case .to: .id(key.to)
    case .period: .id(key.period)
    case .count: .count(count)
    }
  }
}

extension LinkPortRow {
  init(_ fields: Fields<Key>) throws {
    key = LinkPortKey(
      from: try fields.id(.from), to: try fields.id(.to), period: try fields.id(.period))
    count = try fields.count(.count)
  }
}
