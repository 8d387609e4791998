import Domain

@testable import Planning

extension ResaleLine: Mutable {
  var mutants: [Mutant<Self>] {
    let cent = Money(minorUnits: 1)
    return [
      Mutant("period", with(period: ID("sometime"))),
      Mutant("site", with(site: ID("elsewhere"))),
      Mutant("server", with(server: ID("tpu"))),
      Mutant("cohort", with(cohort: .ordered(ID("sometime")))),
      Mutant("count", with(count: count + 1)),
      Mutant("unitPrice", with(unitPrice: unitPrice + cent)),
      Mutant("amount", with(amount: amount + cent)),
    ]
  }

  func with(
    period: ID<Period>? = nil, site: ID<Site>? = nil, server: ID<ServerType>? = nil, cohort: Cohort? = nil,
    count: Int? = nil, unitPrice: Money? = nil, amount: Money? = nil
  ) -> Self {
    Self(
      period: period ?? self.period, site: site ?? self.site, server: server ?? self.server,
      cohort: cohort ?? self.cohort, count: count ?? self.count, unitPrice: unitPrice ?? self.unitPrice,
      amount: amount ?? self.amount)
  }
}
