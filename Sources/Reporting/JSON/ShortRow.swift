import Domain
import Planning

/// Throughput, in units of work per second, that a region asks for and does not get.
struct ShortRow: JSONRow {
  let key: DemandKey
  let throughput: Throughput

  /// By period, slice, workload and region.
  static func rows(of plan: Plan) -> [ShortRow] {
    let places = PlaceInTime(plan)
    let ranked = plan.decisions.short.map { key, throughput in
      (rank: places.rank(key.period, key.slice), row: ShortRow(key: key, throughput: throughput))
    }
    return ranked.sorted {
      ($0.rank, $0.row.key.workload, $0.row.key.region) < ($1.rank, $1.row.key.workload, $1.row.key.region)
    }.map(\.row)
  }

  enum Key: String, CodingKey, CaseIterable { case workload, region, period, slice, throughput }

  func json(_ field: Key) -> JSONValue? {
    switch field {
    case .workload: .id(key.workload)
    case .region: .id(key.region)
    case .period: .id(key.period)
    case .slice: .id(key.slice)
    case .throughput: .quantity(throughput)
    }
  }
}

extension ShortRow {
  init(_ fields: Fields<Key>) throws {
    key = DemandKey(
      workload: try fields.id(.workload), region: try fields.id(.region), period: try fields.id(.period),
      slice: try fields.id(.slice))
    throughput = try fields.quantity(.throughput)
  }
}
