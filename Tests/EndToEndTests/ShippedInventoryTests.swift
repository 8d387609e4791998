import Foundation
import TestSupport
import Testing

/// Each `Inventories/x` yields `Reports/x`, byte for byte, in whatever order its rows stand, at the gap that the
/// report says it was planned to.
@Suite struct ShippedInventoryTests {
  /// The checkout's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: "\(root)/Inventories")) ?? [])
    .filter { FileManager.default.fileExists(atPath: "\(root)/Inventories/\($0)/inventory.yaml") }.sorted()

  @Test func thereAreSome() { #expect(Self.names.contains("quickstart")) }

  @Test(arguments: names)
  func yieldsItsReport(_ name: String) throws {
    let scratch = try Scratch()
    let run = try DCPlanCommand.run(
      ["plan", "\(Self.root)/Inventories/\(name)", "-o", scratch("report")]
        + RecordedOptions.arguments(of: name))
    #expect(run.status == 0, "\(run.stderr)")
    let written = try scratch.files(below: "report")
    for (path, text) in written.sorted(by: { $0.key < $1.key }) {
      expectGolden(text, at: "../../Reports/\(name)/\(path)")
    }
    let kept = try FileTree.files(below: "\(Self.root)/Reports/\(name)").keys
    #expect(Set(kept).subtracting(written.keys).isEmpty, "Reports/\(name) holds what is not written any more")
  }

  @Test(arguments: names)
  func itsReportPassesTheAudit(_ name: String) throws {
    let run = try DCPlanCommand.run("audit", "\(Self.root)/Reports/\(name)")
    #expect(run.status == 0, "\(run.stdout)\(run.stderr)")
  }

  @Test(arguments: names)
  func theOrderOfItsRowsIsOfNoConsequence(_ name: String) throws {
    let scratch = try Scratch()
    var shuffled = WrittenInventory(files: try FileTree.files(below: "\(Self.root)/Inventories/\(name)"))
    for (path, text) in shuffled.files where path.hasSuffix(".csv") {
      shuffled.files[path] = CSVRows(text).reversed
    }
    let run = try DCPlanCommand.run(
      ["plan", try scratch.inventory("shuffled", shuffled), "-o", scratch("report")]
        + RecordedOptions.arguments(of: name))
    #expect(run.status == 0, "\(run.stderr)")
    let expected = try FileTree.files(below: "\(Self.root)/Reports/\(name)")
    for (path, text) in try scratch.files(below: "report") where !path.hasPrefix("inputs/") {
      #expect(withoutDigests(text) == expected[path].map(withoutDigests), "\(path) differs")
    }
  }

  /// SHA-256 digests name the bytes of the inputs, which do differ.
  private func withoutDigests(_ text: String) -> String { text.replacing(/[0-9a-f]{64}/, with: "digest") }
}

/// The rows of a table as text; quoted cells may hold line breaks.
private struct CSVRows {
  private var rows: [String] = [""]

  init(_ text: String) {
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, character.isNewline {
        rows.append("")
      } else {
        rows[rows.count - 1].append(character)
      }
    }
  }

  /// The header, then the rows from last to first.
  var reversed: String {
    (rows.prefix(1) + rows.dropFirst().filter { !$0.isEmpty }.reversed()).joined(separator: "\n") + "\n"
  }
}
