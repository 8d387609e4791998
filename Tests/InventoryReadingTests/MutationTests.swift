import Foundation
import InventoryReading
import TestSupport
import Testing

/// Good inventories, changed at random: whatever comes of it, the reader answers.
///
/// `FUZZ_RUNS=100000 swift test --filter MutationTests` runs longer; every run is the same on every machine.
struct MutationTests {
  private static let runs =
    ProcessInfo.processInfo.environment["FUZZ_RUNS"].flatMap { Int($0) } ?? 2000

  private static let starts: [TinyInventory] =
    [TinyInventory()]
    + InventoryTemplate.all.map { template in
      TinyInventory(
        Dictionary(
          uniqueKeysWithValues: template.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }))
    }

  /// Pieces with a meaning somewhere, and pieces with none anywhere.
  private static let pieces = [
    "\"", "\"\"", ",", "\n", "\r", "\r\n", "\t", " ", "\0", "\u{1B}", "\u{FEFF}", "ä", "😀", "*", "*a", "&a ",
    "!x ",
    "[", "]", "{", "}", ": ", "- ", "? ", "#", "|", ">", "---\n", "...", "%", "~", "null", "nan", "-", "0",
    "1e999",
    "-1", "99999999999999999999", " %", " kW", " USD", " EUR/MWh", " quarters", "2026Q1", "9999-12-31", "all",
    "day", "standard", "source", "basis", "id", "..", "/", "\\", "<<: ", "!!binary ", "\\x00",
  ].map { Array($0.utf8) }

  @Test func aChangedInventoryIsReadOrRefused() {
    var random = SeededRandom(seed: 20_260_101)
    var (read, refused) = (0, 0)
    for run in 0..<Self.runs {
      var inventory = Self.starts[run % Self.starts.count]
      let names = inventory.files.keys.sorted()
      for _ in 0..<random.count(1...4) {
        let name = names[random.count(0...names.count - 1)]
        inventory.files[name] = Self.changed(inventory.files[name] ?? [], &random)
      }
      let reading = inventory.reading
      let hasError = reading.diagnostics.contains { $0.severity == .error }
      #expect((reading.inventory == nil) == hasError, "run \(run)")
      if hasError { refused += 1 } else { read += 1 }
      for finding in reading.diagnostics {
        #expect(!finding.message.isEmpty && !finding.origin.file.isEmpty, "run \(run)")
      }
    }
    #expect(read > 0 && refused > 0)
  }

  private static func changed(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    let place = random.count(0...bytes.count)
    let length = min(bytes.count - place, random.count(0...12))
    let piece = pieces[random.count(0...pieces.count - 1)]
    switch random.count(0...7) {
    case 0: bytes.insert(contentsOf: piece, at: place)
    case 1: bytes.replaceSubrange(place..<place + length, with: piece)
    case 2: bytes.removeSubrange(place..<place + length)
    case 3: bytes.removeSubrange(place...)
    case 4: bytes.insert(contentsOf: bytes[place..<place + length], at: random.count(0...bytes.count))
    case 5: if place < bytes.count { bytes[place] = UInt8(random.count(0...255)) }
    case 6: swapLines(&bytes, &random)
    default: if place < bytes.count { bytes[place] ^= 1 << UInt8(random.count(0...7)) }
    }
    return bytes
  }

  private static func swapLines(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count > 1 else { return }
    lines.swapAt(random.count(0...lines.count - 1), random.count(0...lines.count - 1))
    bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}
