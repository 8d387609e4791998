import Domain
import Planning

/// Switches ordered for one role of a fabric.
struct SwitchRow: JSONRow {
  let key: SwitchPurchaseKey
  let count: Int

  /// By period, fabric, site and role.
  static func rows(of plan: Plan) -> [SwitchRow] {
    let places = PlaceInTime(plan)
    let ranked = plan.decisions.switches.map { key, count in
      (
        rank: (places.rank(key.period), key.fabric, key.site, key.role),
        row: SwitchRow(key: key, count: count)
      )
    }
    return ranked.sorted { $0.rank < $1.rank }.map(\.row)
  }

  enum Key: String, CodingKey, CaseIterable { case fabric, role, site, period, count }

  func json(_ field: Key) -> JSONValue? {
    switch field {
    case .fabric: .id(key.fabric)
    case .role: .text(key.role.rawValue)
    case .site: .id(key.site)
    case .period: .id(key.period)
    case .count: .count(count)
    }
  }
}

extension SwitchRow {
  init(_ fields: Fields<Key>) throws {
    key = SwitchPurchaseKey(
      fabric: try fields.id(.fabric), role: try fields.choice(.role), site: try fields.id(.site),
      period: try fields.id(.period))
    count = try fields.count(.count)
  }
}
