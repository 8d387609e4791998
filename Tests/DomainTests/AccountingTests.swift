import Domain
import Testing

/// Level payments and straight lines, against published figures.
@Suite struct AccountingTests {
  /// 8 % a year, a twelfth a month (Barroso et al.): 12 over 12 years and 8 over 4 years.
  @Test func levelPaymentsAsPublished() {
    let interest = Interest(rate: 0.08)
    #expect(abs(interest.monthlyPayment(for: 12, over: 144) - 0.129894) < 1e-6)
    #expect(abs(interest.monthlyPayment(for: 8, over: 48) - 0.195303) < 1e-6)
    #expect(abs(Interest(rate: 0).monthlyPayment(for: 12, over: 144) - 0.083333) < 1e-6)
  }

  /// Two payments of 100 at 10 % a month-twelfth: 100 / 1.1 + 100 / 1.21 = 173.55.
  @Test func paymentsAreWorthThePrice() {
    let interest = Interest(rate: 1.2)
    #expect(abs(interest.monthlyPayment(for: 173.5537190082645, over: 2) - 100) < 1e-9)
    // What is worth 50 after two months need not be repaid: 50 / 1.21 less to begin with.
    #expect(
      abs(interest.monthlyPayment(for: 173.5537190082645 + 50 / 1.21, leaving: 50, over: 2) - 100) < 1e-9)
  }

  @Test func annualCompoundingHasTheTwelfthRoot() {
    let yearly = Interest(rate: 0.21, compounding: .annual)
    #expect(abs(yearly.monthlyRate * 6 - 0.0961) < 0.001)
    let years = (1...12).reduce(1.0) { product, _ in product * (1 + yearly.monthlyRate) }
    #expect(abs(years - 1.21) < 1e-12)
  }

  @Test func aStraightLineEndsAtItsResidual() {
    let asset = StraightLine(cost: 1000, residual: 100, lifeMonths: 60)
    #expect([0, 12, 30, 60, 99].map(asset.writtenOff(after:)) == [0, 180, 450, 900, 900])
    #expect(asset.writtenOff(after: -3) == 0)
    #expect(StraightLine(cost: 1000, lifeMonths: nil).writtenOff(after: 60) == 0)
  }

  /// 600 over six years, after two years over five in all: 400 left over three years.
  @Test func aChangeOfEstimateLooksAhead() {
    let asset = StraightLine(
      cost: 600, lifeMonths: 72, changes: [StraightLine.Change(after: 24, lifeMonths: 60)])
    let written = [12, 24, 36, 48, 60, 72].map { Money(rounding: asset.writtenOff(after: $0)).text }
    #expect(written == ["100.00", "200.00", "333.33", "466.67", "600.00", "600.00"])
    let late = StraightLine(cost: 600, lifeMonths: 72, changes: [.init(after: 36, lifeMonths: 24)])
    #expect([36, 37].map(late.writtenOff(after:)) == [300, 600])
    let before = StraightLine(cost: 600, lifeMonths: 72, changes: [.init(after: -6, lifeMonths: 12)])
    #expect([6, 12].map(before.writtenOff(after:)) == [300, 600])
  }
}
