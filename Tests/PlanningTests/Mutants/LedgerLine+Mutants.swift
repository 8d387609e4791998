import Domain

@testable import Planning

extension LedgerLine: Mutable {
  var mutants: [Mutant<Self>] {
    [
      Mutant("component", with(component: component == .energy ? .network : .energy)),
      Mutant("line", with(line: line + "x")),
      Mutant("site", with(site: ID("elsewhere"))),
      Mutant("period", with(period: ID("sometime"))),
      Mutant("item", with(item: item + "x")),
      Mutant("kind", with(kind: kind == .capex ? .opex : .capex)),
      Mutant("quantity", with(quantity: quantity * 1.01)),
      Mutant("unit", with(unit: unit + "x")),
      Mutant("unitPrice", with(unitPrice: unitPrice * 1.01)),
      Mutant("amount", with(amount: amount + Money(minorUnits: 1))),
      Mutant("discounted", with(discounted: discounted + Money(minorUnits: -1))),
    ]
  }

  func with(
    component: CostComponent? = nil, line: String? = nil, site: ID<Site>? = nil, period: ID<Period>? = nil,
    item: String? = nil, kind: CashKind? = nil, quantity: Double? = nil, unit: String? = nil,
    unitPrice: Double? = nil, amount: Money? = nil, discounted: Money? = nil
  ) -> Self {
    Self(
      component: component ?? self.component, line: line ?? self.line, site: site ?? self.site,
      period: period ?? self.period, item: item ?? self.item, kind: kind ?? self.kind,
      quantity: quantity ?? self.quantity, unit: unit ?? self.unit, unitPrice: unitPrice ?? self.unitPrice,
      amount: amount ?? self.amount, discounted: discounted ?? self.discounted)
  }
}
