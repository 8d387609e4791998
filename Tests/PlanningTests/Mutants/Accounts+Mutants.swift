import Domain

@testable import Planning

extension BookLine: Mutable {
  var mutants: [Mutant<Self>] {
    [
      Mutant("period", with(period: ID("sometime"))),
      Mutant("line", with(line: line + "x")),
      Mutant("item", with(item: item + "x")),
      Mutant("additions", with(additions: additions + Money(minorUnits: 1))),
      Mutant("depreciation", with(depreciation: depreciation + Money(minorUnits: 1))),
      Mutant("bookValue", with(bookValue: bookValue + Money(minorUnits: 1))),
    ]
  }

  func with(
    period: ID<Period>? = nil, line: String? = nil, item: String? = nil, additions: Money? = nil,
    depreciation: Money? = nil, bookValue: Money? = nil
  ) -> Self {
    Self(
      period: period ?? self.period, line: line ?? self.line, item: item ?? self.item,
      additions: additions ?? self.additions, depreciation: depreciation ?? self.depreciation,
      bookValue: bookValue ?? self.bookValue)
  }
}

extension PaymentLine: Mutable {
  var mutants: [Mutant<Self>] {
    [
      Mutant("kind", with(kind: kind == .server ? .facility : .server)),
      Mutant("item", with(item: item + "x")),
      Mutant("price", with(price: price + Money(minorUnits: 1))),
      Mutant("lifeMonths", with(lifeMonths: lifeMonths + 1)),
      Mutant("straightLine", with(straightLine: straightLine * 1.01)),
      Mutant("payment", with(payment: payment * 1.01)),
      Mutant("power", with(power: Power(1))),
      Mutant("drawn", with(drawn: Power(1))),
    ]
  }

  func with(
    kind: Kind? = nil, item: String? = nil, price: Money? = nil, lifeMonths: Int? = nil,
    straightLine: Double? = nil, payment: Double? = nil, power: Power? = nil, drawn: Power? = nil
  ) -> Self {
    Self(
      kind: kind ?? self.kind, item: item ?? self.item, price: price ?? self.price,
      lifeMonths: lifeMonths ?? self.lifeMonths, straightLine: straightLine ?? self.straightLine,
      payment: payment ?? self.payment, power: power ?? self.power, drawn: drawn ?? self.drawn)
  }
}

extension UnitCostLine: Mutable {
  var mutants: [Mutant<Self>] {
    let cent = Money(minorUnits: 1)
    return [
      Mutant("kind", with(kind: kind == .workload ? .accelerator : .workload)),
      Mutant("item", with(item: item + "x")),
      Mutant("unit", with(unit: unit + "x")),
      Mutant("quantity", with(quantity: quantity * 1.01 + 1)),
      Mutant("discountedQuantity", with(discountedQuantity: discountedQuantity * 1.01 + 1)),
      Mutant("hardware", with(hardware: hardware + cent)),
      Mutant("energy", with(energy: energy + cent)),
      Mutant("network", with(network: network + cent)),
      Mutant("cluster", with(cluster: cluster + cent)),
    ]
  }

  func with(
    kind: Kind? = nil, item: String? = nil, unit: String? = nil, quantity: Double? = nil,
    discountedQuantity: Double? = nil, hardware: Money? = nil, energy: Money? = nil, network: Money? = nil,
    cluster: Money? = nil
  ) -> Self {
    Self(
      kind: kind ?? self.kind, item: item ?? self.item, unit: unit ?? self.unit,
      quantity: quantity ?? self.quantity,
      discountedQuantity: discountedQuantity ?? self.discountedQuantity, hardware: hardware ?? self.hardware,
      energy: energy ?? self.energy, network: network ?? self.network, cluster: cluster ?? self.cluster)
  }
}
