import Domain

@testable import Planning

extension FleetLine: Mutable {
  var mutants: [Mutant<Self>] {
    [
      Mutant("period", with(period: ID("sometime"))),
      Mutant("site", with(site: ID("elsewhere"))),
      Mutant("server", with(server: ID("tpu"))),
      Mutant("installed", with(installed: installed + 1)),
      Mutant("ofWhichExisting", with(ofWhichExisting: ofWhichExisting + 1)),
      Mutant("ofWhichSpare", with(ofWhichSpare: ofWhichSpare + 1)),
      Mutant("racks", with(racks: racks + 1)),
      Mutant("ofWhichLeased", with(ofWhichLeased: ofWhichLeased + 1)),
      Mutant("hired", with(hired: hired + 0.5)),
    ]
  }

  func with(
    period: ID<Period>? = nil, site: ID<Site>? = nil, server: ID<ServerType>? = nil, installed: Int? = nil,
    ofWhichExisting: Int? = nil, ofWhichSpare: Int? = nil, racks: Int? = nil,
    ofWhichLeased: Int? = nil, hired: Double? = nil
  ) -> Self {
    Self(
      period: period ?? self.period, site: site ?? self.site, server: server ?? self.server,
      installed: installed ?? self.installed, ofWhichExisting: ofWhichExisting ?? self.ofWhichExisting,
      ofWhichSpare: ofWhichSpare ?? self.ofWhichSpare, racks: racks ?? self.racks,
      ofWhichLeased: ofWhichLeased ?? self.ofWhichLeased, hired: hired ?? self.hired)
  }
}
