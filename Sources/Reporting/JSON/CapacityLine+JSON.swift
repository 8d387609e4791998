import Domain
import Planning

extension CapacityLine: JSONRow {
  enum Key: String, CodingKey, CaseIterable {
    case period, workload, unit, site, slice
    case served = "served_per_s"
    case servers = "busy_servers"
    case capacity = "capacity_per_s"
    case utilisation
  }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .period: .id(period)
    case .workload: .id(workload)
    case .unit: .text(unit)
    case .site: .id(site)
    case .slice: .id(slice)
    case .served: .quantity(served)
    case .servers: .number(servers)
    case .capacity: .quantity(capacity)
    case .utilisation: .number(utilisation)
    }
  }

  init(_ fields: Fields<Key>) throws {
    self.init(
      period: try fields.id(.period), workload: try fields.id(.workload), unit: try fields.text(.unit),
      site: try fields.id(.site), slice: try fields.id(.slice), served: try fields.quantity(.served),
      servers: try fields.number(.servers), capacity: try fields.quantity(.capacity),
      utilisation: try fields.number(.utilisation))
  }
}
