import Domain
import Testing

@Suite struct MoneyTests {
  @Test(arguments: [
    (0.0, "0.00"), (0.005, "0.01"), (-0.005, "-0.01"), (1234.5, "1234.50"), (-0.07, "-0.07"),
    (1e9 + 0.01, "1000000000.01"),
  ])
  func roundsToTheCent(amount: Double, text: String) {
    #expect(Money(rounding: amount).text == text)
  }

  @Test func addsExactly() {
    let dime = Money(rounding: 0.1)
    #expect(Array(repeating: dime, count: 10).total == Money(rounding: 1))
    #expect(dime - dime - dime == -dime)
  }

  @Test func saturatesInsteadOfTrapping() {
    let most = Money(minorUnits: .max)
    #expect(most + most == most)
    #expect(-most - most == Money(minorUnits: .min))
    #expect(-Money(minorUnits: .min) == most)
    #expect(Money(rounding: 1e300) == most)
    #expect(Money(rounding: -.infinity) == Money(minorUnits: .min))
    #expect(Money(rounding: .nan) == .zero)
  }

  @Test func writesTheSmallestAmount() {
    #expect(Money(minorUnits: .min).text == "-92233720368547758.08")
  }
}
