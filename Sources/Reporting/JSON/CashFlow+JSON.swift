import Domain
import Planning

extension CashFlow: JSONRow {
  enum Key: String, CodingKey, CaseIterable { case period, component, amount, capex, opex, salvage, resale }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .period: .id(period)
    case .component: .text(component.rawValue)
    case .amount: .money(amount)
    case .capex: .money(capex)
    case .opex: .money(opex)
    case .salvage: .money(salvage)
    case .resale: resale == .zero ? nil : .money(resale)
    }
  }

  init(_ fields: Fields<Key>) throws {
    self.init(
      period: try fields.id(.period), component: try fields.choice(.component),
      capex: try fields.money(.capex), opex: try fields.money(.opex), salvage: try fields.money(.salvage),
      resale: fields.has(.resale) ? try fields.money(.resale) : .zero)
    guard try fields.money(.amount) == amount else {
      throw fields.fault(.amount, "is not the sum of capex, opex, salvage and resale")
    }
  }
}
