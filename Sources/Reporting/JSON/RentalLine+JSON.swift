import Domain
import Planning

extension RentalLine: JSONRow {
  enum Key: String, CodingKey, CaseIterable {
    case period, slice, site, server, offer, kind, servers, hours
    case hourlyPrice = "price_per_hour"
    case amount
  }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .period: .id(period)
    case .slice: .id(slice)
    case .site: .id(site)
    case .server: .id(server)
    case .offer: .id(offer)
    case .kind: .text(kind.rawValue)
    case .servers: .number(servers)
    case .hours: .number(hours)
    case .hourlyPrice: .price(hourlyPrice)
    case .amount: .money(amount)
    }
  }

  init(_ fields: Fields<Key>) throws {
    self.init(
      period: try fields.id(.period), slice: try fields.id(.slice), site: try fields.id(.site),
      server: try fields.id(.server), offer: try fields.id(.offer), kind: try fields.choice(.kind),
      servers: try fields.number(.servers), hours: try fields.number(.hours),
      hourlyPrice: try fields.price(.hourlyPrice), amount: try fields.money(.amount))
  }
}
