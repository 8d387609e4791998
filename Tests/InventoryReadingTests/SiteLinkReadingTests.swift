import Domain
import Testing

/// What links between sites mean.
@Suite struct SiteLinkReadingTests {
  static let linked = TinyInventory()
    .replacing("state: existing", with: "state: existing\n  - {id: dub, state: existing}")
    .replacing("unit: tokens", with: "unit: tokens\n    replication: 2 kB")
    .adding(
      "site_links",
      """
      from,to,name,capacity [Gbit/s],price [USD/Mbit/s/month],port_capacity [Gbit/s],port_price [USD/month]
      ams,dub,ring,400,0.5,100,3000
      dub,ams,,,,,

      """)

  @Test func linksAreReadWhole() throws {
    let reading = Self.linked.reading
    #expect(reading.diagnostics.map(\.text) == [])
    let world = try #require(reading.inventory)
    #expect(world.workload(ID("chat"))?.replication == Quantity(2000))
    #expect(
      world.siteLinks == [
        SiteLink(
          from: ID("ams"), to: ID("dub"), name: "ring", capacity: Traffic(400), price: Price(perUnit: 500),
          portCapacity: Traffic(100), portPrice: Price(perUnit: 3000)),
        SiteLink(from: ID("dub"), to: ID("ams"), name: "link"),
      ])
  }
}
