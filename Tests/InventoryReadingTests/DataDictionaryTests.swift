import InventoryReading
import Testing
import TestSupport

/// `Inventories/README.md` is what the reader prints.
struct DataDictionaryTests {
  @Test func nothingIsListedTwice() {
    for section in DataDictionary.markdown.split(separator: "\n#") {
      let rows = section.split(separator: "\n").filter { $0.hasPrefix("| `") }
      let names = rows.compactMap { $0.split(separator: "|").first }
      #expect(Set(names).count == names.count, "\(section.prefix { $0 != "\n" }): \(names)")
    }
  }

  @Test func theReadMeOfInventoriesIsThisDictionary() {
    expectGolden(DataDictionary.markdown, at: "../../Inventories/README.md")
  }
}
