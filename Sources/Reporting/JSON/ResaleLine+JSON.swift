import Domain
import Planning

extension ResaleLine: JSONRow {
  enum Key: String, CodingKey, CaseIterable {
    case period, site, server, ordered, commissioned, count
    case unitPrice = "unit_price"
    case amount
  }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .period: .id(period)
    case .site: .id(site)
    case .server: .id(server)
    case .ordered: cohort.orderedJSON
    case .commissioned: cohort.commissionedJSON
    case .count: .count(count)
    case .unitPrice: .money(unitPrice)
    case .amount: .money(amount)
    }
  }

  init(_ fields: Fields<Key>) throws {
    self.init(
      period: try fields.id(.period), site: try fields.id(.site), server: try fields.id(.server),
      cohort: try fields.cohort(ordered: .ordered, commissioned: .commissioned),
      count: try fields.count(.count), unitPrice: try fields.money(.unitPrice),
      amount: try fields.money(.amount))
  }
}
