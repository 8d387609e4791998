import Domain
import Planning

/// What a server type serves while a site is lost, in units of work per second.
struct FailoverServingRow: JSONRow {
  let lost: ID<Site>
  let row: ServingRow

  /// By lost site, then as `ServingRow`.
  static func rows(of plan: Plan) -> [FailoverServingRow] {
    let bySite = Dictionary(grouping: plan.decisions.failoverServing, by: \.key.lost)
    return bySite.sorted { $0.key < $1.key }.flatMap { lost, entries in
      let serving = Dictionary(
        entries.map { ($0.key.serving, $0.value) }, uniquingKeysWith: { first, _ in first })
      return ServingRow.rows(serving, in: plan).map { FailoverServingRow(lost: lost, row: $0) }
    }
  }

  static func decisions(
    _ fields: Fields<Plan.Key>, _ key: Plan.Key
  ) throws -> [FailoverServingKey: Throughput] {
    guard fields.has(key) else { return [:] }
    let rows = try fields.rows(key, FailoverServingRow.self)
    return try Dictionary(rows.map { (FailoverServingKey(lost: $0.lost, $0.row.key), $0.row.throughput) }) {
      _, _ in throw fields.fault(key, "has two lines for the same thing")
    }
  }

  enum Key: String, CodingKey, CaseIterable { case lost, serving }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .lost: .id(lost)
    case .serving: row.object
    }
  }
}

extension FailoverServingRow {
  init(_ fields: Fields<Key>) throws {
    lost = try fields.id(.lost)
    row = try fields.row(.serving)
  }
}

/// What a region gets from a site while another one is lost, in units of work per second.
struct FailoverRoutingRow: JSONRow {
  let lost: ID<Site>
  let row: RoutingRow

  /// By lost site, then as `RoutingRow`.
  static func rows(of plan: Plan) -> [FailoverRoutingRow] {
    let bySite = Dictionary(grouping: plan.decisions.failoverRouting, by: \.key.lost)
    return bySite.sorted { $0.key < $1.key }.flatMap { lost, entries in
      let routing = Dictionary(
        entries.map { ($0.key.routing, $0.value) }, uniquingKeysWith: { first, _ in first })
      return RoutingRow.rows(routing, in: plan).map { FailoverRoutingRow(lost: lost, row: $0) }
    }
  }

  static func decisions(
    _ fields: Fields<Plan.Key>, _ key: Plan.Key
  ) throws -> [FailoverRoutingKey: Throughput] {
    guard fields.has(key) else { return [:] }
    let rows = try fields.rows(key, FailoverRoutingRow.self)
    return try Dictionary(rows.map { (FailoverRoutingKey(lost: $0.lost, $0.row.key), $0.row.throughput) }) {
      _, _ in throw fields.fault(key, "has two lines for the same thing")
    }
  }

  enum Key: String, CodingKey, CaseIterable { case lost, routing }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .lost: .id(lost)
    case .routing: row.object
    }
  }
}

extension FailoverRoutingRow {
  init(_ fields: Fields<Key>) throws {
    lost = try fields.id(.lost)
    row = try fields.row(.routing)
  }
}
