import InventoryReading
import Testing

/// Templates are inventories without a finding.
struct TemplateTests {
  @Test(arguments: InventoryTemplate.all.map(\.name))
  func isReadWithoutAFinding(_ name: String) throws {
    let template = try #require(InventoryTemplate.all.first { $0.name == name })
    let reading = InventoryReader.read { path, _ in
      template.files.first { $0.path == path }.map { .success($0) } ?? .failure(.missing)
    }
    #expect(reading.diagnostics.map(\.text) == [])
    #expect(reading.inventory != nil)
    #expect(reading.sources.count == template.files.count)
  }

  @Test func theDefaultComesFirst() {
    #expect(InventoryTemplate.all.first?.name == "minimal")
  }
}
