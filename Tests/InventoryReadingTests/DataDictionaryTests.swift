import InventoryReading
import Testing
import TestSupport

/// `Inventories/README.md` is what the reader prints.
struct DataDictionaryTests {
  @Test func theReadMeOfInventoriesIsThisDictionary() {
    expectGolden(DataDictionary.markdown, at: "../../Inventories/README.md")
  }
}
