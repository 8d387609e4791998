import Domain
import Planning

extension LedgerLine: JSONRow {
  enum Key: String, CodingKey, CaseIterable {
    case component, line, site, period, item, kind, quantity, unit
    case unitPrice = "unit_price"
    case amount, discounted
  }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .component: .text(component.rawValue)
    case .line: .text(line)
    case .site: .id(site)
    case .period: .id(period)
    case .item: .text(item)
    case .kind: .text(kind.rawValue)
    case .quantity: .number(quantity)
    case .unit: .text(unit)
    case .unitPrice: .price(unitPrice)
    case .amount: .money(amount)
    case .discounted: .money(discounted)
    }
  }

  init(_ fields: Fields<Key>) throws {
    self.init(
      component: try fields.choice(.component), line: try fields.text(.line), site: try fields.id(.site),
      period: try fields.id(.period), item: try fields.text(.item), kind: try fields.choice(.kind),
      quantity: try fields.number(.quantity), unit: try fields.text(.unit),
      unitPrice: try fields.price(.unitPrice), amount: try fields.money(.amount),
      discounted: try fields.money(.discounted))
  }
}
