import Domain
import Planning

extension SiteLoadLine: JSONRow {
  enum Key: String, CodingKey, CaseIterable {
    case period, site, servers, racks
    case space = "space_m2"
    case configuredPower = "configured_power_kw"
    case peakPower = "peak_power_kw"
    case energy = "energy_kwh"
    case billedTraffic = "billed_traffic_gbit_per_s"
    case egress = "egress_gb"
  }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .period: .id(period)
    case .site: .id(site)
    case .servers: .count(servers)
    case .racks: .count(racks)
    case .space: .quantity(space)
    case .configuredPower: .quantity(configuredPower)
    case .peakPower: .quantity(peakPower)
    case .energy: .quantity(energy)
    case .billedTraffic: .quantity(billedTraffic)
    case .egress: .quantity(egress)
    }
  }

  init(_ fields: Fields<Key>) throws {
    self.init(
      period: try fields.id(.period), site: try fields.id(.site), servers: try fields.count(.servers),
      racks: try fields.count(.racks), space: try fields.quantity(.space),
      configuredPower: try fields.quantity(.configuredPower), peakPower: try fields.quantity(.peakPower),
      energy: try fields.quantity(.energy), billedTraffic: try fields.quantity(.billedTraffic),
      egress: try fields.quantity(.egress))
  }
}
