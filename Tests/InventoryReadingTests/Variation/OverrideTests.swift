import InventoryReading
import Testing

/// How a change is written.
@Suite struct OverrideTests {
  @Test(arguments: [
    ("sites/ams/power_feed = 12 MW", "sites/ams/power_feed", Override.Operation.replace, "12 MW"),
    ("demand/chat/demand*=1.3", "demand/chat/demand", .multiply, "1.3"),
    ("demand/*/uk/demand += 5 /s", "demand/*/uk/demand", .add, "5 /s"),
    ("servers/a-b/price -= 5 kUSD", "servers/a-b/price", .subtract, "5 kUSD"),
    ("name = a = b", "name", .replace, "a = b"),
  ])
  func itsPartsAreRead(_ text: String, _ key: String, _ operation: Override.Operation, _ value: String) throws
  {
    let override = try #require(Override(text))
    #expect(override.key == key)
    #expect(override.operation == operation)
    #expect(override.value == value)
    #expect(Override(override.text) == override)
  }

  @Test(arguments: [
    "", "price", "= 3", "price =", "a//b = 3", "/a = 3", "a/ = 3", "a*=", "a = 3\u{1B}[2J", "*= 2",
  ])
  func otherTextIsNone(_ text: String) { #expect(Override(text) == nil) }
}
