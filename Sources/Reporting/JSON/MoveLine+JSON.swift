import Domain
import Planning

extension MoveLine: JSONRow {
  enum Key: String, CodingKey, CaseIterable {
    case period, arrives, from, to, server, ordered, commissioned, count
    case unitPrice = "unit_price"
    case amount
  }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .period: .id(period)
    case .arrives: .id(arrives)
    case .from: .id(from)
    case .to: .id(to)
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
      period: try fields.id(.period), arrives: try fields.id(.arrives), from: try fields.id(.from),
      to: try fields.id(.to), server: try fields.id(.server),
      cohort: try fields.cohort(ordered: .ordered, commissioned: .commissioned),
      count: try fields.count(.count), unitPrice: try fields.money(.unitPrice),
      amount: try fields.money(.amount))
  }
}
