import Domain
import Testing

/// What egress pools, commitments and ports in an inventory mean.
@Suite struct TieredTrafficReadingTests {
  static let connected = TinyInventory()
    .adding(
      "bandwidth",
      """
      site,region,egress_pool,port_capacity [Gbit/s],port_price [USD/month]
      ams,*,cloud,100,1500
      ams,europe,,,

      """
    )
    .adding(
      "egress_tiers", "pool,from,price [USD/GB]\ncloud,0 GB,0.09\ncloud,10 TB,0.085\ncloud,50 TiB,0.07\n"
    )
    .adding(
      "commit_tiers", "site,region,commit [Gbit/s],price [USD/Mbit/s/month]\nams,*,10,0.3\nams,*,0,0.5\n")

  /// 1 TB is 1,000 GB and 1 TiB is 1,024⁴ bytes, as the unit written says.
  @Test func tiersAndCommitmentsAreReadWhole() throws {
    let reading = Self.connected.reading
    #expect(reading.diagnostics.map(\.text) == [])
    let world = try #require(reading.inventory)
    let transit = try #require(world.bandwidth.first { $0.region == nil })
    #expect(transit.egressPool == ID("cloud") && transit.portCapacity == Traffic(100))
    #expect(transit.portPrice == Price(perUnit: 1500))
    #expect(transit.commitTiers.map(\.commit) == [Traffic(0), Traffic(10)])
    #expect(transit.commitTiers.map(\.price.perUnit) == [500, 300])
    let tiers = try #require(world.egressPools.first).tiers
    #expect(tiers.map(\.from) == [Volume(0), Volume(10_000), Volume(54_975.5813888)])
    #expect(tiers.map(\.price.perUnit) == [0.09, 0.085, 0.07])
    let link = try #require(world.bandwidth.first { $0.region != nil })
    #expect(world.assumptions.contains { $0.key == "bandwidth/ams/europe/port_capacity" })
    #expect(link.egressPool == nil && link.portCapacity == nil && link.commitTiers.isEmpty)
  }

  @Test func whatIsNotUsedIsNotAssumed() throws {
    let plain = TinyInventory().adding("bandwidth", "site,region\nams,*\n")
    let assumptions = try #require(plain.reading.inventory).assumptions.map(\.key)
    #expect(!assumptions.contains { $0.contains("port") || $0.contains("pool") })
  }
}
