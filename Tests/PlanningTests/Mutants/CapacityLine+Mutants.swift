import Domain

@testable import Planning

extension CapacityLine: Mutable {
  var mutants: [Mutant<Self>] {
    [
      Mutant("period", with(period: ID("sometime"))),
      Mutant("workload", with(workload: ID("none"))),
      Mutant("unit", with(unit: unit + "x")),
      Mutant("site", with(site: ID("elsewhere"))),
      Mutant("slice", with(slice: ID("dusk"))),
      Mutant("served", with(served: served * 1.01)),
      Mutant("servers", with(servers: servers * 1.01)),
      Mutant("capacity", with(capacity: capacity * 1.01)),
      Mutant("utilisation", with(utilisation: utilisation * 1.01)),
    ]
  }

  func with(
    period: ID<Period>? = nil, workload: ID<Workload>? = nil, unit: String? = nil, site: ID<Site>? = nil,
    slice: ID<Slice>? = nil, served: Throughput? = nil, servers: Double? = nil, capacity: Throughput? = nil,
    utilisation: Double? = nil
  ) -> Self {
    Self(
      period: period ?? self.period, workload: workload ?? self.workload, unit: unit ?? self.unit,
      site: site ?? self.site, slice: slice ?? self.slice, served: served ?? self.served,
      servers: servers ?? self.servers, capacity: capacity ?? self.capacity,
      utilisation: utilisation ?? self.utilisation)
  }
}
