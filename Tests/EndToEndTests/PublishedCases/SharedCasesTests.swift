import Foundation
import Testing

/// Published collections, read from the folder beside the project where they are kept; without it there is nothing to read.
@Suite(.enabled(if: Shared.exists, "needs the collections in ../shared, which are not part of the project"))
struct SharedCasesTests {
  /// GPU mixes of Melange: least cost of GPUs for requests in buckets of length, `gpu_mix_melange.json`. Where some bucket
  /// fits on no GPU, the inventory is told to be faulty.
  @Test func everyGPUMixHasItsPublishedCost() throws {
    let cases = try Shared.json("cases/gpu_mix_melange.json", as: Mixes.self).cases
    #expect(cases.count == 64)
    for mix in cases {
      guard let published = mix.reference.optimum else {
        #expect(PublishedCase.rules(in: mix.files).contains("unservable-workload"), "\(mix.id)")
        continue
      }
      let cost = try #require(Double("\(try PublishedCase(mix.files).plan.objective.value.major)")) / 1000
      #expect(abs(cost - published) <= 1e-4 * max(1, published), "\(mix.id)")
    }
  }

  /// Capacitated facility location of the OR-Library: the published optima, from `capopt`. Every customer's cost is rounded
  /// to a cent in the ledger.
  @Test(arguments: [
    ("cap41", 1040444.375), ("cap42", 1098000.450), ("cap43", 1153000.450), ("cap44", 1235500.450),
    ("cap51", 1025208.225), ("cap61", 932615.750), ("cap62", 977799.400), ("cap63", 1014062.050),
    ("cap64", 1045650.250),
  ])
  func everyFacilityLocationHasItsPublishedOptimum(_ name: String, _ optimum: Double) throws {
    let figures = try Shared.text("data/opt/orlib_cap/\(name).txt").split(whereSeparator: \.isWhitespace)
      .compactMap { Double($0) }
    let cost = try PublishedCase(FacilityLocation(figures).files).plan.objective.value.major
    #expect(abs(cost - optimum) <= 0.5)
  }
}

/// The folder beside the project.
private enum Shared {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "shared")

  static var exists: Bool { FileManager.default.fileExists(atPath: root.appending(path: "cases").path()) }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func json<Value: Decodable>(_ path: String, as type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: Data(contentsOf: root.appending(path: path)))
  }
}

private struct Mixes: Decodable {
  let cases: [Mix]

  struct Mix: Decodable {
    let id: String
    let gpus: [GPU]
    let shares: [[Double]]
    let requests: Double
    let reference: Reference

    enum CodingKeys: String, CodingKey {
      case id, gpus, reference
      case shares = "workload_distribution"
      case requests = "total_req_per_s"
    }
  }

  struct GPU: Decodable {
    let name: String
    let cost: Double
    let most: [[Double]]

    enum CodingKeys: String, CodingKey {
      case name
      case cost = "cost_per_hour"
      case most = "max_req_per_s"
    }
  }

  struct Reference: Decodable {
    /// nil where some bucket fits on no GPU.
    let optimum: Double?

    enum CodingKeys: String, CodingKey { case optimum = "continuous_split_optimum" }
  }
}

extension Mixes.Mix {
  /// A workload for each bucket that is asked for; a thousandfold of the costs, so that no cent is lost.
  fileprivate var files: [String: String] {
    var workloads: [String] = []
    var (demand, throughput) = (
      "workload,region,period,slice,demand [/s]\n", "workload,server,throughput [/s]\n"
    )
    for (row, line) in shares.enumerated() {
      for (column, share) in line.enumerated() where share > 0 {
        let bucket = "b\(row)-\(column)"
        workloads.append("  - {id: \(bucket), unit: requests}")
        demand += "\(bucket),r,2026,all,\(share * requests)\n"
        for gpu in gpus where gpu.most[row][column] > 0 {
          throughput += "\(bucket),\(gpu.name),\(gpu.most[row][column])\n"
        }
      }
    }
    let yaml = """
      dcplan: 1
      name: mix
      currency: USD
      horizon: {start: 2026-01-01, periods: 1 year}
      regions: [r]
      sites: [{id: s, state: existing}]
      tables: {servers: servers.csv, throughput: throughput.csv, demand: demand.csv}
      workloads:
      \(workloads.joined(separator: "\n"))
      """
    let servers = gpus.map { "\($0.name),\($0.cost * 1000)\n" }.joined()
    return [
      "inventory.yaml": yaml, "servers.csv": "id,price [USD]\n" + servers, "throughput.csv": throughput,
      "demand.csv": demand,
    ]
  }
}

/// Sites of one server each, which costs nothing; opening and traffic are what is paid for.
private struct FacilityLocation {
  let files: [String: String]

  /// - Parameter figures: numbers of sites and customers; capacity and fixed cost of each site; of each customer the demand
  ///   and the cost of serving all of it from each site.
  init(_ figures: [Double]) throws {
    let (sites, customers) = (Int(figures[0]), Int(figures[1]))
    let capacity = figures[2]
    var place = 2 + 2 * sites
    var demand = "workload,region,period,slice,demand [/h]\n"
    var bandwidth = "site,region,egress_price [USD/TB]\n"
    for customer in 0..<customers {
      let asked = figures[place]
      demand += "w,c\(customer),2026,all,\(asked)\n"
      for site in 0..<sites {
        // A gigabyte for each unit, over the hours of the year.
        bandwidth += "f\(site),c\(customer),\(figures[place + 1 + site] / asked / 8760 * 1000)\n"
      }
      place += 1 + sites
    }
    let opened = (0..<sites).map {
      "  - {id: f\($0), state: candidate, opening_cost: \(figures[3 + 2 * $0]) USD, power_feed: 1 kW}"
    }
    let yaml = """
      dcplan: 1
      name: location
      currency: USD
      horizon: {start: 2026-01-01, periods: 1 year}
      regions: [\((0..<customers).map { "c\($0)" }.joined(separator: ", "))]
      workloads: [{id: w, unit: units, network_out: 1 GB}]
      tables: {servers: servers.csv, throughput: throughput.csv, demand: demand.csv, bandwidth: bandwidth.csv}
      sites:
      \(opened.joined(separator: "\n"))
      """
    files = [
      "inventory.yaml": yaml, "servers.csv": "id,price [USD],peak_power [kW],idle_power [kW]\nall,0,1,1\n",
      "throughput.csv": "workload,server,throughput [/h]\nw,all,\(capacity)\n", "demand.csv": demand,
      "bandwidth.csv": bandwidth,
    ]
  }
}
