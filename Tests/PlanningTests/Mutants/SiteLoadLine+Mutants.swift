import Domain

@testable import Planning

extension SiteLoadLine: Mutable {
  var mutants: [Mutant<Self>] {
    [
      Mutant("period", with(period: ID("sometime"))),
      Mutant("site", with(site: ID("elsewhere"))),
      Mutant("servers", with(servers: servers + 1)),
      Mutant("racks", with(racks: racks + 1)),
      Mutant("space", with(space: space + Area(1))),
      Mutant("configuredPower", with(configuredPower: configuredPower + Power(1))),
      Mutant("peakPower", with(peakPower: peakPower + Power(1))),
      Mutant("energy", with(energy: energy + Energy(1))),
      Mutant("billedTraffic", with(billedTraffic: billedTraffic + Traffic(1))),
      Mutant("egress", with(egress: egress + Volume(1))),
    ]
  }

  func with(
    period: ID<Period>? = nil, site: ID<Site>? = nil, servers: Int? = nil, racks: Int? = nil,
    space: Area? = nil, configuredPower: Power? = nil, peakPower: Power? = nil, energy: Energy? = nil,
    billedTraffic: Traffic? = nil, egress: Volume? = nil
  ) -> Self {
    Self(
      period: period ?? self.period, site: site ?? self.site, servers: servers ?? self.servers,
      racks: racks ?? self.racks, space: space ?? self.space,
      configuredPower: configuredPower ?? self.configuredPower, peakPower: peakPower ?? self.peakPower,
      energy: energy ?? self.energy, billedTraffic: billedTraffic ?? self.billedTraffic,
      egress: egress ?? self.egress)
  }
}
