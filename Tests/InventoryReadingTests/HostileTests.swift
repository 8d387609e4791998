import Domain
import Testing

@testable import InventoryReading

/// Input made to crash, hang or swell a reader. That these tests end is most of what they check.
struct HostileTests {
  private let tiny = TinyInventory()

  private func rules(_ inventory: TinyInventory) -> Set<String> {
    Set(inventory.reading.diagnostics.map(\.rule))
  }

  @Test func aTableOf100MegabytesIsRefusedUnread() {
    let junk = [UInt8](repeating: UInt8(ascii: "\""), count: 100 << 20)
    #expect(
      tiny.with("demand.csv", bytes: junk).findings == [
        "inventory.yaml:19:11: error: 'demand.csv' is larger than 67108864 bytes [too-large]"
      ])
  }

  @Test func whoOpensFilesIsToldHowLargeTheyMayBe() {
    let named = tiny.replacing("demand: demand.csv", with: "demand: demand.yaml")
    var limits: [String: Int] = [:]
    _ = InventoryReader.read { path, limit in
      limits[path] = limit
      return named.files[path].map { .success(SourceText(path: path, bytes: $0)) } ?? .failure(.missing)
    }
    #expect(limits["inventory.yaml"] == 1 << 20)
    #expect(limits["demand.yaml"] == 64 << 20)
  }

  @Test(
    arguments: [
      (20, "\""), (2, ","), (2, "\n"), (2, "\"\"\"\","), (2, "\r"), (2, "a,"), (2, "a\n"), (2, "a,\"\n"),
    ])
  func megabytesOfOneThingAreScanned(_ megabytes: Int, _ piece: String) {
    var bytes = Array(piece.utf8)
    while bytes.count < megabytes << 20 { bytes += bytes }
    let scan = CSVScanner(bytes, maximumRows: 1000)
    #expect(scan.rows.count <= 1001)
    #expect(scan.starts.count == scan.ends.count)
    #expect(Int(scan.rows.last ?? 0) == scan.starts.count)
  }

  @Test func manyFaultyRowsGiveTwentyFindingsAndACount() {
    let rows = String(repeating: "chat,europe,2026Q1,all,x\n", count: 20_000)
    let findings = tiny.with("demand.csv", "workload,region,period,slice,demand [/s]\n" + rows).findings
    #expect(findings.count == 21)
    #expect(
      findings.last
        == "demand.csv:22:24: error: and 19980 more findings of this rule from here on [bad-number]")
  }

  @Test func aLineOfManyFaultyColumnsIsReportedInOneSweep() {
    let header = String(repeating: "no such column,", count: 100_000)
    let findings = tiny.with("demand.csv", header + "workload").findings
    #expect(findings.count == 25)
    #expect(findings.first?.hasPrefix("demand.csv:1:1: error: ") == true)
  }

  @Test func starsThatStandForBillionsAreRefused() {
    let slices = (0..<2000).map { "{name: s\($0), share: 0.05 %}" }.joined(separator: ", ")
    let big = tiny.replacing("4 quarters", with: "1000 months\n  slices: [\(slices)]")
    let regions = (0..<3).map { "r\($0)" }
    let rows = regions.map { "chat,\($0),*,*,1\n" }.joined()
    let inventory = big.replacing("[europe]", with: "[\(regions.joined(separator: ", "))]")
      .with("demand.csv", "workload,region,period,slice,demand [/s]\n" + rows)
    #expect(rules(inventory).contains("too-large"))
  }

  @Test(arguments: [
    "[", "{", "- ", "? ", "[[{", "a: [", "\"", "'", "&a [", "!!seq [", "|\n  ", "#[\n", "---\n",
  ])
  func nestedYAMLIsRefused(_ piece: String) {
    let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
    #expect(tiny.with("inventory.yaml", text).reading.inventory == nil)
  }

  /// Brackets in text that the count of nesting takes for closing ones must not hide real depth.
  @Test func hiddenDepthIsRefused() {
    let text = String(repeating: "[\"]\", ", count: 5000)
    #expect(rules(tiny.with("inventory.yaml", text)) == ["yaml-syntax"])
    let indented = (0..<500).map { String(repeating: " ", count: $0) + "k:\n" }.joined()
    #expect(rules(tiny.with("inventory.yaml", indented)).contains("yaml-too-deep"))
  }

  @Test func anAliasBombIsRefusedBeforeItIsRead() {
    var bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (name, last) in zip("bcdefghijkl", "abcdefghijk") {
      bomb += "\(name): &\(name) [" + Array(repeating: "*\(last)", count: 9).joined(separator: ", ") + "]\n"
    }
    #expect(rules(tiny.with("inventory.yaml", bomb + "? *l\n: 1\n")) == ["yaml-reference"])
  }

  /// Keys are hashed and compared with each other by the parser.
  @Test func manyKeysAreRead() {
    let keys = (0..<60_000).map { "k\($0): 1\n" }.joined()
    #expect(rules(tiny.with("inventory.yaml", keys)) == ["unknown-key", "missing-value"])
  }

  @Test(arguments: ["1e308", "-1e308", "9223372036854775808", "1e18", "99999999999999999999", "1e-400"])
  func extremeFiguresNeverTrap(_ figure: String) {
    for (old, file) in [("300000", "servers.csv"), ("20000", "throughput.csv"), ("50000", "demand.csv")] {
      _ = tiny.replacing(old, with: figure, in: file).reading
    }
    for key in ["pue", "space", "power_feed", "fixed_cost", "existing_racks"] {
      _ = tiny.replacing("state: existing", with: "state: existing\n    \(key): \(figure)").reading
    }
    for text in ["\(figure) months", "[\(figure) years]"] {
      _ = tiny.replacing("4 quarters", with: text).reading
    }
    _ = tiny.adding("existing", "site,server,count,commissioned\nams,h100,\(figure),2025-01-01\n").reading
    let racks = "id,units [U],power_limit [kW]\nr,\(figure),\(figure)\n"
    let servers =
      "id,price [USD],rack_units [U],service_life [years]\nh100,1,\(figure),\(figure)\nl40,1,1e-300,1\n"
    _ =
      tiny.adding("racks", racks).with("servers.csv", servers)
      .adding("existing", "site,server,count,commissioned\nams,l40,1000000,2025-01-01\n").reading
  }
}
