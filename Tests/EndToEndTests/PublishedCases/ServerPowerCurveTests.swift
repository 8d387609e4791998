import Domain
import Testing

/// A server's power at every tenth of its load, measured by SPECpower_ssj2008 (result res2011q1-00342, as carried by
/// CloudSim): 2,371.2 Wh a day under the load profile of the case, and 100.75 W at 45 %, where a straight line from idle
/// to busy says 99.95 W.
///
/// Not expressed: Fan and Barroso's curve 2u − u^1.4, but by its points.
@Suite struct ServerPowerCurveTests {
  private static let watts = [86, 89.4, 92.6, 96, 99.5, 102, 106, 108, 112, 114, 117]

  private func published(demand: String, slices: String) throws -> PublishedCase {
    let curve = Self.watts.enumerated().map { "g4,\($0.offset * 10),\($0.element)\n" }.joined()
    return try PublishedCase([
      "inventory.yaml": """
      dcplan: 1
      name: SPECpower
      currency: USD
      horizon:
        start: 2026-01-01
        periods: 1 month
        slices: \(slices)
      regions: [here]
      sites: [{id: lab, state: existing}]
      workloads: [{id: ssj, unit: ops}]
      tables:
        servers: servers.csv
        existing: existing.csv
        power_curves: curves.csv
        throughput: throughput.csv
        demand: demand.csv
        energy: energy.csv

      """,
      "servers.csv": "id,price [USD]\ng4,1000\n",
      "existing.csv": "site,server,count,commissioned\nlab,g4,1,2025-01-01\n",
      "curves.csv": "server,utilisation [%],power [W]\n" + curve,
      "throughput.csv": "workload,server,throughput [/s]\nssj,g4,100\n",
      "demand.csv": "workload,region,period,slice,demand [/s]\n" + demand,
      "energy.csv": "site,period,slice,price [USD/kWh]\nlab,*,*,0.1\n",
    ])
  }

  /// 8 hours at 10 %, 12 at 60 %, 4 at 30 %, on each of 31 days.
  @Test func aDayUnderTheProfile() throws {
    let day = try published(
      demand: "ssj,here,*,night,10\nssj,here,*,day,60\nssj,here,*,evening,30\n",
      slices: "[{name: night, share: 33.3333333333333 %}, {name: day, share: 50 %}, "
        + "{name: evening, share: 16.6666666666667 %}]")
    let energy = try #require(day.plan.siteLoads.first).energy
    #expect(abs(energy.value * 1000 / 31 - 2371.2) < 1e-6)
    #expect(day.plan.purchases.isEmpty)
  }

  @Test(arguments: [
    (0, 86.0), (0.05, 87.7), (0.25, 94.3), (0.45, 100.75), (0.5, 102), (0.77, 110.8), (1, 117),
  ])
  func powerBetweenThePoints(_ load: Double, _ watts: Double) throws {
    let point = try published(demand: "ssj,here,*,*,\(load * 100)\n", slices: "[{name: all, share: 100 %}]")
    #expect(abs(try #require(point.plan.siteLoads.first).peakPower.value * 1000 - watts) < 1e-6)
  }

  @Test func withoutPointsPowerIsAStraightLine() throws {
    var world = OneSite()
    world.server = "1 USD,86 W,117 W"
    world.demand = ["*,*,0.45"]
    world.tables = ["energy": OneSite.energy("0.1 USD/kWh")]
    let load = try #require(try PublishedCase(world.files).plan.siteLoads.first)
    #expect(abs(load.peakPower.value * 1000 - 99.95) < 1e-6)
  }
}
