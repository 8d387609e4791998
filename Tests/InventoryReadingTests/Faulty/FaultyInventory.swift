import Testing

/// One broken inventory and exactly what is printed about it.
struct FaultyInventory: Sendable, CustomTestStringConvertible {
  let what: String
  let inventory: TinyInventory
  let printed: String

  init(_ what: String, _ inventory: TinyInventory, _ printed: String) {
    (self.what, self.inventory, self.printed) = (what, inventory, printed)
  }

  var testDescription: String { what }

  func check() {
    let reading = inventory.reading
    #expect(reading.diagnostics.map(\.text).joined(separator: "\n") == printed)
    let hasError = reading.diagnostics.contains { $0.severity == .error }
    #expect((reading.inventory == nil) == hasError)
  }
}
