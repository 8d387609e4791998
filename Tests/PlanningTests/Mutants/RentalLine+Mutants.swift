import Domain

@testable import Planning

extension RentalLine: Mutable {
  var mutants: [Mutant<Self>] {
    [
      Mutant("period", with(period: ID("sometime"))),
      Mutant("slice", with(slice: ID("dusk"))),
      Mutant("site", with(site: ID("elsewhere"))),
      Mutant("server", with(server: ID("tpu"))),
      Mutant("offer", with(offer: ID("gift"))),
      Mutant("kind", with(kind: kind == .spot ? .onDemand : .spot)),
      Mutant("servers", with(servers: servers + 1)),
      Mutant("hours", with(hours: hours + 1)),
      Mutant("hourlyPrice", with(hourlyPrice: hourlyPrice + 1)),
      Mutant("amount", with(amount: amount + Money(minorUnits: 1))),
    ]
  }

  func with(
    period: ID<Period>? = nil, slice: ID<Slice>? = nil, site: ID<Site>? = nil, server: ID<ServerType>? = nil,
    offer: ID<Offer>? = nil, kind: Offer.Kind? = nil, servers: Double? = nil, hours: Double? = nil,
    hourlyPrice: Double? = nil, amount: Money? = nil
  ) -> Self {
    Self(
      period: period ?? self.period, slice: slice ?? self.slice, site: site ?? self.site,
      server: server ?? self.server, offer: offer ?? self.offer, kind: kind ?? self.kind,
      servers: servers ?? self.servers, hours: hours ?? self.hours,
      hourlyPrice: hourlyPrice ?? self.hourlyPrice, amount: amount ?? self.amount)
  }
}
