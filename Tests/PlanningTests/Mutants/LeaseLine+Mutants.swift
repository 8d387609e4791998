import Domain

@testable import Planning

extension LeaseLine: Mutable {
  var mutants: [Mutant<Self>] {
    let cent = Money(minorUnits: 1)
    return [
      Mutant("period", with(period: ID("sometime"))),
      Mutant("site", with(site: ID("elsewhere"))),
      Mutant("server", with(server: ID("tpu"))),
      Mutant("offer", with(offer: ID("gift"))),
      Mutant("kind", with(kind: kind == .lease ? .committed : .lease)),
      Mutant("count", with(count: count + 1)),
      Mutant("termMonths", with(termMonths: termMonths + 1)),
      Mutant("monthlyPrice", with(monthlyPrice: monthlyPrice + 1)),
      Mutant("startDate", with(startDate: startDate.adding(months: 1))),
      Mutant("endDate", with(endDate: endDate.adding(months: 1))),
      Mutant("amount", with(amount: amount + cent)),
      Mutant("owedAfterHorizon", with(owedAfterHorizon: owedAfterHorizon + cent)),
    ]
  }

  func with(
    period: ID<Period>? = nil, site: ID<Site>? = nil, server: ID<ServerType>? = nil, offer: ID<Offer>? = nil,
    kind: Offer.Kind? = nil, count: Int? = nil, termMonths: Int? = nil, monthlyPrice: Double? = nil,
    startDate: CivilDate? = nil, endDate: CivilDate? = nil, amount: Money? = nil,
    owedAfterHorizon: Money? = nil
  ) -> Self {
    Self(
      period: period ?? self.period, site: site ?? self.site, server: server ?? self.server,
      offer: offer ?? self.offer, kind: kind ?? self.kind, count: count ?? self.count,
      termMonths: termMonths ?? self.termMonths, monthlyPrice: monthlyPrice ?? self.monthlyPrice,
      startDate: startDate ?? self.startDate, endDate: endDate ?? self.endDate, amount: amount ?? self.amount,
      owedAfterHorizon: owedAfterHorizon ?? self.owedAfterHorizon)
  }
}
