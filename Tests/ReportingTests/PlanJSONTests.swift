import Domain
import Planning
import Reporting
import TestSupport
import Testing

@Suite struct PlanJSONTests {
  private static let text = PlanJSON.text(of: SamplePlan.plan)

  @Test func aPlanReadsBackEqual() throws {
    #expect(try PlanJSON.plan(from: Self.text) == SamplePlan.plan)
  }

  @Test func aPlanReadBackIsWrittenWithTheSameBytes() throws {
    #expect(try PlanJSON.text(of: PlanJSON.plan(from: Self.text)) == Self.text)
  }

  @Test(arguments: SamplePlan.hostileTexts) func hostileTextReadsBackEqual(text: String) throws {
    let plan = SamplePlan.hostile(text)
    let written = PlanJSON.text(of: plan)
    let read = try PlanJSON.plan(from: written)
    #expect(read == plan)
    #expect(Array(read.inventory.description.utf8) == Array(text.utf8))
    #expect(!written.contains("<"))
    #expect(written.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
  }

  @Test(arguments: [
    0.1 + 0.2, 1e-300, .leastNonzeroMagnitude, 1.7976931348623157e308, 1e22, 123456789012345680, -0.000123,
    1.0 / 3,
  ])
  func everyNumberReadsBackEqual(value: Double) throws {
    let plan = SamplePlan.plan(ledger: [SamplePlan.line(quantity: value, unitPrice: value)])
    #expect(try PlanJSON.plan(from: PlanJSON.text(of: plan)).ledger == plan.ledger)
  }

  @Test(arguments: [Int64.min, -1, 0, 99, Int64.max]) func everyAmountReadsBackEqual(cents: Int64) throws {
    let plan = SamplePlan.plan(ledger: [SamplePlan.line(amount: Money(minorUnits: cents))])
    #expect(try PlanJSON.plan(from: PlanJSON.text(of: plan)).ledger == plan.ledger)
  }

  @Test(arguments: [
    ("dcplan/plan/1", "dcplan/plan/9", "schema must be \"dcplan/plan/1\"; it is \"dcplan/plan/9\""),
    (
      "\"amount\": \"905000.02\"", "\"amount\": \"905000.03\"",
      "cash[0].amount is not the sum of capex, opex, salvage and resale"
    ),
    (
      "\"amount\": \"5000.02\", \"disc", "\"amount\": \"5000.2\", \"disc",
      "ledger[2].amount must be an amount with two decimal places such as \"-12.50\"; it is \"5000.2\""
    ),
    (
      "\"kind\": \"opex\", \"quantity\": 4", "\"kind\": \"rent\", \"quantity\": 4",
      "ledger[2].kind is \"rent\", which dcplan does not know"
    ),
    ("\"quantity\": 4,", "\"quantity\": \"4\",", "ledger[2].quantity must be a number"),
    ("\"quantity\": 4,", "\"quantity\": null,", "ledger[2].quantity must not be null"),
    ("\"quantity\": 4, ", "", "ledger[2].quantity is missing"),
    ("\"unit_price\": \"57500\"", "\"unit_price\": \"inf\"", Self.priceSentence),
    (
      "\"count\": 2", "\"count\": 9223372036854775807",
      "purchases[0].count must be a count from 0 to 1000000000; it is 9.223372036854776e+18"
    ),
    ("\"count\": 2", "\"count\": 2.5", "purchases[0].count must be a count from 0 to 1000000000; it is 2.5"),
    (
      "\"start\": \"2026-01-01\"", "\"start\": \"2026-02-30\"",
      "inventory.start must be a date such as \"2026-01-31\"; it is \"2026-02-30\""
    ),
    ("\"passed\": true", "\"passed\": false", "audit.passed contradicts the findings of the checks"),
    (
      "\"discounted\": \"4952.52\"", "\"discounted\": \"4952.53\"",
      "costs differs from the discounted amounts of the ledger"
    ),
  ])
  func aFaultNamesItsPlaceAndItsRule(part: String, replacement: String, sentence: String) throws {
    let broken = try #require(Self.text.replacingFirst(part, with: replacement))
    let fault = #expect(throws: PlanJSONFault.self) { try PlanJSON.plan(from: broken) }
    #expect(fault?.text == "plan.json: " + sentence)
  }

  private static let priceSentence =
    "ledger[3].unit_price must be a decimal number in quotes such as \"0.09\"; it is \"inf\""

  @Test(arguments: [
    "", "{", "[]", "null", "{\"schema\": 1}", "\u{0}", "{\"schema\": \"dcplan/plan/1\"}", "nope",
  ])
  func whatIsNoPlanIsAFault(text: String) {
    #expect(throws: PlanJSONFault.self) { try PlanJSON.plan(from: text) }
  }

  @Test func textThatIsNotJSONIsSaidToBeThat() throws {
    let huge = try #require(Self.text.replacingFirst("\"quantity\": 4,", with: "\"quantity\": 1e999,"))
    for text in [String(Self.text.dropLast(2)), huge] {
      let fault = #expect(throws: PlanJSONFault.self) { try PlanJSON.plan(from: text) }
      #expect(fault?.text == "plan.json: the text is not JSON, or holds a number out of range")
    }
  }

  @Test func deepNestingIsAFault() {
    let deep = String(repeating: "[", count: 200_000)
    #expect(throws: PlanJSONFault.self) { try PlanJSON.plan(from: deep) }
    #expect(throws: PlanJSONFault.self) { try PlanJSON.plan(from: "{\"ledger\": " + deep) }
  }

  @Test func twoLinesForOneDecisionAreAFault() throws {
    let line = #"{"site": "dub", "period": "2026Q2"}"#
    let doubled = try #require(Self.text.replacingFirst(line, with: line + ", " + line))
    let fault = #expect(throws: PlanJSONFault.self) { try PlanJSON.plan(from: doubled) }
    #expect(fault?.text == "plan.json: openings names a site twice")
  }

  /// Text cut or garbled anywhere is a fault or a plan, never a crash.
  @Test(arguments: 0..<60) func garbledTextNeverCrashes(seed: Int) {
    var random = SeededRandom(seed: seed)
    var bytes = Array(Self.text.utf8)
    for _ in 0..<3 {
      bytes[.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
    }
    let garbled = String(decoding: bytes, as: UTF8.self)
    let cut = String(decoding: bytes.prefix(.random(in: bytes.indices, using: &random)), as: UTF8.self)
    #expect(throws: PlanJSONFault.self) { try PlanJSON.plan(from: cut) }
    if let plan = try? PlanJSON.plan(from: garbled) {
      #expect(Report.files(of: plan, as: ReportFormat.allCases).count == 7)
    }
  }
}

extension String {
  /// With the first occurrence of `part` replaced; nil when there is none.
  fileprivate func replacingFirst(_ part: String, with replacement: String) -> String? {
    guard let range = firstRange(of: part) else { return nil }
    return replacingCharacters(in: range, with: replacement)
  }

  private func replacingCharacters(in range: Range<String.Index>, with replacement: String) -> String {
    self[..<range.lowerBound] + replacement + self[range.upperBound...]
  }
}
