import Domain

@testable import Planning

extension MoveLine: Mutable {
  var mutants: [Mutant<Self>] {
    let cent = Money(minorUnits: 1)
    return [
      Mutant("period", with(period: ID("sometime"))),
      Mutant("arrives", with(arrives: ID("sometime"))),
      Mutant("from", with(from: ID("elsewhere"))),
      Mutant("to", with(to: ID("elsewhere"))),
      Mutant("server", with(server: ID("tpu"))),
      Mutant("cohort", with(cohort: .ordered(ID("sometime")))),
      Mutant("count", with(count: count + 1)),
      Mutant("unitPrice", with(unitPrice: unitPrice + cent)),
      Mutant("amount", with(amount: amount + cent)),
    ]
  }

  func with(
    period: ID<Period>? = nil, arrives: ID<Period>? = nil, from: ID<Site>? = nil, to: ID<Site>? = nil,
    server: ID<ServerType>? = nil, cohort: Cohort? = nil, count: Int? = nil, unitPrice: Money? = nil,
    amount: Money? = nil
  ) -> Self {
    Self(
      period: period ?? self.period, arrives: arrives ?? self.arrives, from: from ?? self.from,
      to: to ?? self.to, server: server ?? self.server, cohort: cohort ?? self.cohort,
      count: count ?? self.count, unitPrice: unitPrice ?? self.unitPrice, amount: amount ?? self.amount)
  }
}
