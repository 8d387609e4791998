import Domain
import Testing

/// Published three-phase feeds: a Raritan PX3-5878I2R PDU (415 V, 60 A: 34.5 kVA), and NVIDIA's rack of DGX B200
/// (two feeds of 380 V and 32 A at a power factor of 0.95) that draws 28.6 kW with 3.4 kW to spare. The two feeds carry
/// it together (N); as 2N one of them could not.
@Suite struct ThreePhaseFeedTests {
  /// Racks of two systems that draw 14.3 kW each; as many racks are bought as two servers need.
  private func racks(_ feed: String, peak: Double = 14.3) throws -> PublishedCase {
    try PublishedCase([
      "inventory.yaml": """
      dcplan: 1
      name: Three-phase feeds
      currency: USD
      horizon: {start: 2026-01-01, periods: 1 year}
      regions: [here]
      sites: [{id: lab, state: existing}]
      workloads: [{id: train, unit: steps}]
      tables: {servers: servers.csv, racks: racks.csv, throughput: throughput.csv, demand: demand.csv}

      """,
      "servers.csv": "id,price [USD],peak_power [kW],rack_units [U]\nb200,1000,\(peak),10\n",
      "racks.csv":
        "id,units [U],price [USD],feed_voltage [V],feed_current [A],feeds,feed_redundancy,power_factor\n"
        + "rack,48,100,\(feed)\n",
      "throughput.csv": "workload,server,throughput [/s]\ntrain,b200,1\n",
      "demand.csv": "workload,region,period,slice,demand [/s]\ntrain,here,*,*,2\n",
    ])
  }

  private func limit(_ published: PublishedCase) throws -> Double {
    try #require(published.inventory.rackTypes.first?.powerLimit).value
  }

  @Test func thePDU() throws {
    #expect(abs(try limit(racks("415,60,1,N,1")) - 34.5025) < 1e-4)
  }

  @Test func theRackOfTwoFeeds() throws {
    let published = try racks("380,32,2,N,0.95")
    #expect(abs(try limit(published) - 32.0138) < 1e-4)
    #expect(abs(try limit(published) - 2 * 14.3 - 3.4138) < 1e-4)
    #expect(published.amount("rack-purchase") == 100)
  }

  /// Each feed alone carries one system of 14.3 kW, not two.
  @Test func oneFeedDoesNotCarryTheRack() throws {
    #expect(try racks("380,32,2,2N,0.95").amount("rack-purchase") == 200)
  }
}
