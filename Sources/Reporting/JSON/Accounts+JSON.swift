import Domain
import Planning

extension Accounts: JSONRow {
  enum Key: String, CodingKey, CaseIterable {
    case books, payments
    case unitCosts = "unit_costs"
  }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .books: .rows(books)
    case .payments: .rows(payments)
    case .unitCosts: .rows(unitCosts)
    }
  }

  init(_ fields: Fields<Key>) throws {
    self.init(
      books: try fields.rows(.books), payments: try fields.rows(.payments),
      unitCosts: try fields.rows(.unitCosts))
  }
}

extension BookLine: JSONRow {
  enum Key: String, CodingKey, CaseIterable {
    case period, line, item, additions, depreciation
    case bookValue = "book_value"
  }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .period: .id(period)
    case .line: .text(line)
    case .item: .text(item)
    case .additions: .money(additions)
    case .depreciation: .money(depreciation)
    case .bookValue: .money(bookValue)
    }
  }

  init(_ fields: Fields<Key>) throws {
    self.init(
      period: try fields.id(.period), line: try fields.text(.line), item: try fields.text(.item),
      additions: try fields.money(.additions), depreciation: try fields.money(.depreciation),
      bookValue: try fields.money(.bookValue))
  }
}

extension PaymentLine: JSONRow {
  enum Key: String, CodingKey, CaseIterable {
    case kind, item, price
    case lifeMonths = "life_months"
    case straightLine = "straight_line_per_month"
    case payment = "payment_per_month"
    case power = "power_kw"
    case drawn = "drawn_kw"
  }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .kind: .text(kind.rawValue)
    case .item: .text(item)
    case .price: .money(price)
    case .lifeMonths: .count(lifeMonths)
    case .straightLine: .price(straightLine)
    case .payment: .price(payment)
    case .power: power.map { .quantity($0) }
    case .drawn: drawn.map { .quantity($0) }
    }
  }

  init(_ fields: Fields<Key>) throws {
    self.init(
      kind: try fields.choice(.kind), item: try fields.text(.item), price: try fields.money(.price),
      lifeMonths: try fields.count(.lifeMonths), straightLine: try fields.price(.straightLine),
      payment: try fields.price(.payment),
      power: fields.has(.power) ? try fields.quantity(.power) : nil,
      drawn: fields.has(.drawn) ? try fields.quantity(.drawn) : nil)
  }
}

extension UnitCostLine: JSONRow {
  enum Key: String, CodingKey, CaseIterable {
    case kind, item, unit, quantity
    case discountedQuantity = "discounted_quantity"
    case hardware, energy, network, cluster
  }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .kind: .text(kind.rawValue)
    case .item: .text(item)
    case .unit: .text(unit)
    case .quantity: .number(quantity)
    case .discountedQuantity: .number(discountedQuantity)
    case .hardware: .money(hardware)
    case .energy: .money(energy)
    case .network: .money(network)
    case .cluster: .money(cluster)
    }
  }

  init(_ fields: Fields<Key>) throws {
    self.init(
      kind: try fields.choice(.kind), item: try fields.text(.item), unit: try fields.text(.unit),
      quantity: try fields.number(.quantity), discountedQuantity: try fields.number(.discountedQuantity),
      hardware: try fields.money(.hardware), energy: try fields.money(.energy),
      network: try fields.money(.network), cluster: try fields.money(.cluster))
  }
}
