import Domain
import InventoryReading

/// A small good inventory in memory, whose pieces a test replaces.
struct TinyInventory: Sendable {
  var files: [String: [UInt8]]

  init(_ texts: [String: String] = TinyInventory.texts) { files = texts.mapValues { Array($0.utf8) } }

  /// The same inventory with the first `old` of a file replaced.
  func replacing(_ old: String, with new: String, in file: String = "inventory.yaml") -> TinyInventory {
    var copy = self
    let text = String(decoding: files[file] ?? [], as: UTF8.self)
    guard let range = text.range(of: old) else {
      preconditionFailure("\(file) does not hold: \(old)")
    }
    copy.files[file] = Array(text.replacingCharacters(in: range, with: new).utf8)
    return copy
  }

  /// The same inventory with a whole file replaced, or removed.
  func with(_ file: String, _ text: String?) -> TinyInventory {
    var copy = self
    copy.files[file] = text.map { Array($0.utf8) }
    return copy
  }

  /// The same inventory with a file of bytes that need not be text.
  func with(_ file: String, bytes: [UInt8]) -> TinyInventory {
    var copy = self
    copy.files[file] = bytes
    return copy
  }

  /// The same inventory with one more table.
  func adding(_ table: String, _ text: String) -> TinyInventory {
    with("\(table).csv", text).replacing("tables:", with: "tables:\n  \(table): \(table).csv")
  }

  var reading: Reading {
    InventoryReader.read { path, _ in
      files[path].map { .success(SourceText(path: path, bytes: $0)) } ?? .failure(.missing)
    }
  }

  /// Every finding as it is printed.
  var findings: [String] { reading.diagnostics.map(\.text) }

  static let texts = [
    "inventory.yaml": """
    dcplan: 1
    name: Tiny
    currency: USD
    exchange_rates: {EUR: 1.25 USD}
    horizon:
      start: 2026-01-01
      periods: 4 quarters
    discount_rate: 8 %
    regions: [europe]
    sites:
      - id: ams
        state: existing
    workloads:
      - id: chat
        unit: tokens
    tables:
      servers: servers.csv
      throughput: throughput.csv
      demand: demand.csv

    """,
    "servers.csv": """
    id,name,price [USD],idle_power [W],peak_power [kW]
    h100,Big Box,300000,2000,10.2
    l40,Small Box,60 kEUR,500,2

    """,
    "throughput.csv": """
    workload,server,throughput [/s]
    chat,h100,20000
    chat,l40,3000 tokens/s

    """,
    "demand.csv": """
    workload,region,period,slice,demand [/s]
    chat,europe,*,*,50000

    """,
  ]
}

extension String {
  /// The first place of `text`; Foundation's search is not needed for this.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    firstRange(of: text)
  }

  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
