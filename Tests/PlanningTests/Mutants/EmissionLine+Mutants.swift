import Domain

@testable import Planning

extension EmissionLine: Mutable {
  var mutants: [Mutant<Self>] {
    [
      Mutant("period", with(period: ID("sometime"))),
      Mutant("site", with(site: ID("elsewhere"))),
      Mutant("energy", with(energy: energy + Energy(1))),
      Mutant("location", with(location: location + Emissions(1))),
      Mutant("market", with(market: market + Emissions(1))),
      Mutant("embodied", with(embodied: embodied + Emissions(1))),
    ]
  }

  func with(
    period: ID<Period>? = nil, site: ID<Site>? = nil, energy: Energy? = nil, location: Emissions? = nil,
    market: Emissions? = nil, embodied: Emissions? = nil
  ) -> Self {
    Self(
      period: period ?? self.period, site: site ?? self.site, energy: energy ?? self.energy,
      location: location ?? self.location, market: market ?? self.market,
      embodied: embodied ?? self.embodied)
  }
}
