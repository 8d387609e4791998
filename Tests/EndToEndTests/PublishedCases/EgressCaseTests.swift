import Domain
import Testing

/// AWS data transfer, graduated and pooled before tiering: ap-southeast-2 of 2020 (chengqing.dev, 2020-01-23, 1 TB =
/// 1,000 GB) and the standard US tiers (CloudPriceBook, 2026-06-10; 10 TB = 10,240 GB of the price list, which counts
/// in GB of that size). The free GB lie inside the first tier.
@Suite struct EgressCaseTests {
  @Test(arguments: [(2.0, 0.114), (10_000, 1139.886), (60_000, 5999.886), (200_000, 19_059.886)])
  func sydney(volume: Double, bill: Double) throws {
    let tiers = [("0 GB", 0.0), ("1 GB", 0.114), ("10 TB", 0.098), ("50 TB", 0.094), ("150 TB", 0.092)]
    let found = try PublishedCase(Self.files(tiers, volume: "\(volume) GB"))
    #expect(abs(found.amount("egress-tiers") - bill) <= 0.01)
  }

  /// Price and volume in GiB, tiers in TiB: the list's GB are binary, so 10 TB of it are 10,240.
  @Test(arguments: [(5120.0, 451.8), (51_200, 4394.2), (204_800, 14_122.2)])
  func unitedStates(volume: Double, bill: Double) throws {
    let tiers = [("0 GiB", 0.0), ("100 GiB", 0.09), ("10 TiB", 0.085), ("50 TiB", 0.07), ("150 TiB", 0.05)]
    let found = try PublishedCase(Self.files(tiers, volume: "\(volume) GiB", unit: "GiB"))
    #expect(abs(found.amount("egress-tiers") - bill) <= 0.01)
  }

  /// Published: 5 TB of egress 452, both directions between zones of 500 GB 10, in all 462.
  @Test func trafficBetweenZonesIsPaidInBothDirections() throws {
    let found = try PublishedCase(Self.files([("0 GB", 0.01)], volume: "\(2 * 500) GB"))
    #expect(abs(found.amount("egress-tiers") - 10) <= 0.01)
  }

  /// One unit of work a second for one month of 31 days, each sending its share of the volume.
  private static func files(
    _ tiers: [(from: String, price: Double)], volume: String, unit: String = "GB"
  ) -> [String: String] {
    let words = volume.split(separator: " ")
    let perWork = (Double(words[0]) ?? 0) / (31 * 86_400)
    let rows = tiers.map { "pool,\($0.from),\($0.price)\n" }.joined()
    return [
      "inventory.yaml": """
      dcplan: 1
      name: Egress
      currency: USD
      horizon: {start: 2026-01-01, periods: 1 months}
      regions: [world]
      sites: [{id: sydney, state: existing}]
      workloads: [{id: files, unit: requests, network_out: \(perWork) \(words[1])}]
      tables: {servers: servers.csv, throughput: throughput.csv, demand: demand.csv, bandwidth: bandwidth.csv,
        egress_tiers: egress.csv}

      """,
      "servers.csv": "id,price [USD]\nhost,0\n",
      "throughput.csv": "workload,server,throughput [/s]\nfiles,host,10\n",
      "demand.csv": "workload,region,period,slice,demand [/s]\nfiles,world,*,*,1\n",
      "bandwidth.csv": "site,region,egress_pool\nsydney,*,pool\n",
      "egress.csv": "pool,from,price [USD/\(unit)]\n\(rows)",
    ]
  }
}
