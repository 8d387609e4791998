import Domain
import TestSupport
import Testing

@testable import Reporting

@Suite struct DecimalDigitsTests {
  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (1, "1"), (-1234.5, "-1234.5"), (1e-7, "0.0000001"),
    (1e21, "1" + "000".repeated(7)),
    (0.1 + 0.2, "0.30000000000000004"), (1.5e16, "15000000000000000"), (123.456, "123.456"), (100, "100"),
  ])
  func textIsPositional(value: Double, text: String) {
    #expect(DecimalDigits(value).text() == text)
  }

  @Test(arguments: [
    (0.005, 2, "0.01"), (0.0049, 2, "0"), (1.005, 2, "1.01"), (-2.5, 0, "-3"), (999.995, 2, "1000"),
    (0.5, 0, "1"), (0.04, 0, "0"), (12, 2, "12"),
  ])
  func roundingIsHalfAwayFromZero(value: Double, places: Int, text: String) {
    #expect(DecimalDigits(value).rounded(places: places).text() == text)
  }

  @Test(arguments: [
    (0, "0.00"), (5, "0.05"), (-5, "-0.05"), (100, "1.00"), (99_999, "999.99"), (100_000, "1,000.00"),
    (-123_456_789, "-1,234,567.89"), (Int64.min, "-92,233,720,368,547,758.08"),
  ])
  func moneyIsGroupedToTheCent(cents: Int64, text: String) {
    #expect(FigureText.money(Money(minorUnits: cents)) == text)
  }

  @Test(arguments: [
    (0, "0"), (1e-12, "0"), (0.0123456, "0.0123"), (1.239, "1.24"), (12.5, "12.5"), (123.45, "123.5"),
    (12_345.6, "12,346"), (1e9, "1,000,000,000"), (-0.5, "-0.5"), (.infinity, "–"), (.nan, "–"),
  ])
  func figuresHaveThePlacesTheyDeserve(value: Double, text: String) {
    #expect(FigureText.figure(value) == text)
  }

  @Test(arguments: 0..<50) func decimalTextReadsBackToTheSameNumber(seed: Int) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<20 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      #expect(Double(DecimalDigits(value).text()) == value)
      #expect(Double(FigureText.exact(value)) == value)
    }
  }

  @Test func sharesHaveOneDecimal() {
    #expect(FigureText.percent(share: 0.8734) == "87.3 %")
    #expect(FigureText.percent(share: 1) == "100.0 %")
  }
}

extension String {
  fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
