import Domain
import InventoryReading
import Testing

/// Offers as they are read.
struct OfferTests {
  private let tiny = TinyInventory().adding(
    "offers",
    """
    server,site,name,kind,term [years],price,limit,availability
    h100,*,three-years,lease,3,9 kEUR/month,4,
    l40,ams,hourly,spot,,0.5 USD/h,,60 %
    l40,ams,market,spot,,0.4 USD/h,,

    """)

  @Test func everyKindIsRead() throws {
    let reading = tiny.reading
    #expect(reading.diagnostics.map(\.text) == [])
    let offers = try #require(reading.inventory).offers
    #expect(offers.map(\.key.label) == ["ams h100 three-years", "ams l40 hourly", "ams l40 market"])
    #expect(offers[0].terms == .months(36, price: Price(perUnit: 11_250)))
    #expect((offers[0].limit, offers[0].availability) == (4, 1))
    #expect(offers[1].terms == .hourly(price: Price(perUnit: 0.5)))
    #expect((offers[1].limit, offers[1].availability) == (nil, 0.6))
    #expect(offers[2].availability == 1)
  }

  @Test func defaultsOfOffersAreAssumptions() throws {
    let keys = try #require(tiny.reading.inventory).assumptions.map(\.key).filter { $0.hasPrefix("offers/") }
    #expect(
      keys == [
        "offers/l40/ams/hourly/limit", "offers/l40/ams/market/availability", "offers/l40/ams/market/limit",
      ]
    )
  }

  @Test func aServerNeedNotBeSold() throws {
    let rented = tiny.with("servers.csv", "id,price [USD],buy\nh100,,no\nl40,5,\n")
    let inventory = try #require(rented.reading.inventory)
    #expect(inventory.serverTypes.map(\.canBeBought) == [false, true])
    #expect(inventory.serverTypes.map(\.price) == [.zero, Money(rounding: 5)])
  }
}
