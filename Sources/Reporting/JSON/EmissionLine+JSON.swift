import Domain
import Planning

extension EmissionLine: JSONRow {
  enum Key: String, CodingKey, CaseIterable {
    case period, site
    case energy = "energy_kwh"
    case location = "location_kg_co2e"
    case market = "market_kg_co2e"
    case embodied = "embodied_kg_co2e"
  }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .period: .id(period)
    case .site: .id(site)
    case .energy: .quantity(energy)
    case .location: .quantity(location)
    case .market: .quantity(market)
    case .embodied: .quantity(embodied)
    }
  }

  init(_ fields: Fields<Key>) throws {
    self.init(
      period: try fields.id(.period), site: try fields.id(.site), energy: try fields.quantity(.energy),
      location: try fields.quantity(.location), market: try fields.quantity(.market),
      embodied: try fields.quantity(.embodied))
  }
}
