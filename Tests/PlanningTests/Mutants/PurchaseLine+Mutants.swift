import Domain

@testable import Planning

extension PurchaseLine: Mutable {
  var mutants: [Mutant<Self>] {
    [
      Mutant("category", with(category: category == .server ? .rack : .server)),
      Mutant("period", with(period: ID("sometime"))),
      Mutant("site", with(site: ID("elsewhere"))),
      Mutant("item", with(item: item + "x")),
      Mutant("name", with(name: name + "x")),
      Mutant("vendor", with(vendor: vendor + "x")),
      Mutant("partNumber", with(partNumber: partNumber + "x")),
      Mutant("count", with(count: count + 1)),
      Mutant("unitPrice", with(unitPrice: unitPrice + Money(minorUnits: 1))),
      Mutant("amount", with(amount: amount + Money(minorUnits: 1))),
      Mutant("leadTimePeriods", with(leadTimePeriods: leadTimePeriods + 1)),
      Mutant("arrives", with(arrives: ID("sometime"))),
      Mutant("orderDate", with(orderDate: orderDate.adding(months: 1))),
      Mutant("arrivalDate", with(arrivalDate: arrivalDate.adding(months: 1))),
    ]
  }

  func with(
    category: Category? = nil, period: ID<Period>? = nil, site: ID<Site>? = nil, item: String? = nil,
    name: String? = nil, vendor: String? = nil, partNumber: String? = nil, count: Int? = nil,
    unitPrice: Money? = nil, amount: Money? = nil, leadTimePeriods: Int? = nil, arrives: ID<Period>? = nil,
    orderDate: CivilDate? = nil, arrivalDate: CivilDate? = nil
  ) -> Self {
    Self(
      category: category ?? self.category, period: period ?? self.period, site: site ?? self.site,
      item: item ?? self.item, name: name ?? self.name, vendor: vendor ?? self.vendor,
      partNumber: partNumber ?? self.partNumber, count: count ?? self.count,
      unitPrice: unitPrice ?? self.unitPrice, amount: amount ?? self.amount,
      leadTimePeriods: leadTimePeriods ?? self.leadTimePeriods, arrives: arrives ?? self.arrives,
      orderDate: orderDate ?? self.orderDate, arrivalDate: arrivalDate ?? self.arrivalDate)
  }
}
