import InventoryReading
import Testing
import WhatIf

/// How what is to be varied is written.
@Suite struct AxisTests {
  @Test(arguments: [
    ("budgets/capex/limit = 6..12 MEUR : 4", ["= 6 MEUR", "= 8 MEUR", "= 10 MEUR", "= 12 MEUR"]),
    ("budgets/limit=6 MEUR..7 MEUR:3", ["= 6 MEUR", "= 6.5 MEUR", "= 7 MEUR"]),
    ("demand/demand *= 0.8, 1, 1.3", ["*= 0.8", "*= 1", "*= 1.3"]),
    ("sites/ams/power_feed = 1, 2 MW", ["= 1 MW", "= 2 MW"]),
    ("servers/price = 1..0 EUR : 2", ["= 1 EUR", "= 0 EUR"]),
    ("servers/a/supply_limit = 3, 5", ["= 3", "= 5"]),
    ("tables/energy = a.csv, b.csv", ["= a.csv", "= b.csv"]),
    ("discount_rate += 0..1 % : 3", ["+= 0 %", "+= 0.5 %", "+= 1 %"]),
    ("x/y = -1..1:3", ["= -1", "= 0", "= 1"]),
    ("x/y = 1e3..3e3 : 3", ["= 1000", "= 2000", "= 3000"]),
    ("x/y = 0.1..0.4 : 4", ["= 0.1", "= 0.2", "= 0.3", "= 0.4"]),
  ])
  func itsValuesAreRead(_ text: String, _ expected: [String]) throws {
    let axis = try #require(Axis(text))
    #expect(axis.changes.map { "\($0.operation.rawValue) \($0.value)" } == expected)
    #expect(axis.changes.allSatisfy { $0.key == axis.key })
  }

  @Test(arguments: [
    "", "demand/demand", "a = 1..2", "a = 1..2 : 1", "a = 1..1 : 3", "a = 1..2 : 99999", "a = x..y : 3",
    "a = 1, , 2",
    "a = 1, 1", "a = 1 EUR..2 USD : 3", "a = inf..2 : 3", "a = 1..nan : 3",
  ])
  func otherTextIsNone(_ text: String) { #expect(Axis(text) == nil) }

  @Test func aGridHasEveryCombinationOnce() throws {
    let axes = try ["a = 1, 2", "b = 1..3 : 3"].map { try #require(Axis($0)) }
    let grid = Axis.grid(axes).map { $0.map(\.text).joined(separator: "; ") }
    #expect(
      grid == [
        "a = 1; b = 1", "a = 1; b = 2", "a = 1; b = 3", "a = 2; b = 1", "a = 2; b = 2", "a = 2; b = 3",
      ])
  }
}
