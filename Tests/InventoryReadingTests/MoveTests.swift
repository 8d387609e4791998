import Domain
import InventoryReading
import Testing

/// Moves and resale rates as they are read.
struct MoveTests {
  private let tiny = TinyInventory().replacing(
    "state: existing", with: "state: existing\n  - {id: sto, state: candidate}"
  ).adding("moves", "server,from,to,price [USD],outage [periods]\n*,ams,sto,100,1\nl40,sto,ams,50,\n")

  @Test func everyServerIsWrittenOut() throws {
    let reading = tiny.reading
    #expect(reading.diagnostics.map(\.text) == [])
    let moves = try #require(reading.inventory).moves
    #expect(
      moves.map { "\($0.server) \($0.from) \($0.to)" } == ["h100 ams sto", "l40 ams sto", "l40 sto ams"])
    #expect(moves.map(\.outage) == [1, 1, 0])
    #expect(moves.map(\.price.text) == ["100.00", "100.00", "50.00"])
  }

  @Test func serversMayBeResold() throws {
    let resold = tiny.with(
      "servers.csv", "id,price [USD],service_life [years],resale_rate [%]\nh100,1,3,20\nl40,1,3,\n")
    #expect(try #require(resold.reading.inventory).serverTypes.map(\.resaleRate) == [0.2, nil])
  }
}
