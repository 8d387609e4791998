import Foundation
import InventoryReading
import Testing

/// The inventories that come with dcplan, read from disk.
struct ShippedInventories {
  /// The repository's root.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let names: [String] = {
    let folder = root.appending(path: "Inventories")
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return entries.filter {
      FileManager.default.fileExists(atPath: folder.appending(path: "\($0)/inventory.yaml").path)
    }
    .sorted()
  }()

  @Test(arguments: names)
  func isReadWithoutAFinding(_ name: String) {
    let folder = Self.root.appending(path: "Inventories/\(name)")
    let reading = InventoryReader.read { path, _ in
      guard let bytes = try? Data(contentsOf: folder.appending(path: path)) else { return .failure(.missing) }
      return .success(SourceText(path: path, bytes: Array(bytes)))
    }
    #expect(reading.diagnostics.map(\.text) == [])
    #expect(reading.inventory != nil)
  }
}
