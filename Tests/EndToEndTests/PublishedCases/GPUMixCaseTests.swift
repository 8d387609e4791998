import Domain
import Testing

/// The inputs shipped with Mélange (Griggs et al. 2024, choosing GPUs for buckets of requests): the least cost of an
/// hour where the requests of a bucket may be divided among GPUs at will, as dcplan divides work. A GPU's price here is
/// that of its hour.
///
/// Worked for 30 requests/s, buckets of 6, 3, 15 and 6: one A100 serves 0.3 + 0.15 + 0.375 + 0.3 of itself too much by
/// an eighth, which are 5 requests/s of the third bucket, one A10G: 3.67 + 1.01.
///
/// Not expressed: slices of a bucket that stay whole on one type of GPU, with which Mélange pays 6.70 or 5.69 for these.
@Suite struct GPUMixCaseTests {
  struct Mix: Sendable, CustomTestStringConvertible {
    let rate: Double
    /// Shares of the four buckets.
    let shares: [Double]
    /// USD an hour, requests/s of each bucket.
    let small, large: (Double, [Double])
    let cost: Double

    var testDescription: String { "\(rate) requests/s, \(shares)" }
  }

  private static func example(_ rate: Double, _ cost: Double) -> Mix {
    Mix(
      rate: rate, shares: [0.2, 0.1, 0.5, 0.2], small: (1.01, [2, 1, 5, 2]), large: (3.67, [20, 20, 40, 20]),
      cost: cost)
  }

  private static func older(_ rate: Double, _ shares: [Double], _ cost: Double) -> Mix {
    Mix(
      rate: rate, shares: shares, small: (1.01, [5, 1, 10, 5]), large: (3.67, [20, 2, 50, 20]), cost: cost)
  }

  private static let mixes = [
    example(1, 1.01), example(10, 3.67), example(30, 4.68), example(100, 14.68), example(1000, 139.46),
    older(1, [0.25, 0.125, 0.375, 0.25], 1.01),
    // These shares add up to 1.25, as shipped.
    older(16, [0.25, 0.5, 0.25, 0.25], 10.1),
    Mix(
      rate: 100, shares: [0.4, 0.1, 0.1, 0.4], small: (1.5, [100, 40, 30, 15]),
      large: (3, [120, 100, 90, 80]), cost: 4.5),
  ]

  @Test(arguments: mixes) func theMixCostsLeast(_ mix: Mix) throws {
    #expect(try PublishedCase(Self.files(mix)).amount("server-purchase") == mix.cost)
  }

  private static func files(_ mix: Mix) -> [String: String] {
    let buckets = mix.shares.indices
    func rows(_ row: (Int) -> String) -> String { buckets.map(row).joined() }
    return [
      "inventory.yaml": """
      dcplan: 1
      name: Mix of GPUs
      currency: USD
      horizon: {start: 2026-01-01, periods: 1 month}
      regions: [users]
      sites: [{id: cloud, state: existing}]
      workloads: [\(buckets.map { "{id: bucket-\($0), unit: requests}" }.joined(separator: ", "))]
      tables: {servers: servers.csv, throughput: throughput.csv, demand: demand.csv}
      """,
      "servers.csv": "id,price [USD]\na10g,\(mix.small.0)\na100,\(mix.large.0)\n",
      "throughput.csv": "workload,server,throughput [/s]\n"
        + rows { "bucket-\($0),a10g,\(mix.small.1[$0])\nbucket-\($0),a100,\(mix.large.1[$0])\n" },
      "demand.csv": "workload,region,period,slice,demand [/s]\n"
        + rows { "bucket-\($0),users,*,*,\(mix.rate * mix.shares[$0])\n" },
    ]
  }
}
