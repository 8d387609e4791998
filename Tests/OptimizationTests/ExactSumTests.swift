import Optimization
import TestSupport
import Testing

/// Sums without rounding.
@Suite struct ExactSumTests {
  @Test func whatADoubleLosesIsKept() {
    var sum = ExactSum(1e17)
    sum.add(1)
    sum.add(-1e17)
    #expect(sum.value == 1 && sum.sign == 1 && sum.isExact)
  }

  /// 0.1 × 10 is not 1: the double next to 0.1 is a little more than it.
  @Test func whatAProductLosesIsKept() {
    var sum = ExactSum(-1)
    sum.add(0.1, times: 10)
    #expect(sum.value == 0x1p-54)
  }

  /// Whole numbers of up to 53 bits, added in any order, against integers that do not round.
  @Test(arguments: 0..<50)
  func productsAreThoseOfIntegers(seed: Int) {
    var random = SeededRandom(seed: seed)
    var (sum, exact) = (ExactSum(), Int128(0))
    for _ in 0..<200 {
      let (left, right) = (random.count(0...(1 << 50)) - (1 << 49), random.count(0...(1 << 50)) - (1 << 49))
      sum.add(Double(left), times: Double(right))
      exact += Int128(left) * Int128(right)
    }
    var rest = exact
    for part in sum.parts { rest -= Int128(part) }
    #expect(rest == 0 && sum.isExact)
    #expect(sum.sign == (exact > 0 ? 1 : exact < 0 ? -1 : 0))
  }

  @Test func whatCancelsIsNothing() {
    var sum = ExactSum(0.1)
    sum.add(0.2)
    sum.add(ExactSum(0.1), times: -1)
    sum.add(-0.2)
    #expect(sum.sign == 0 && sum.parts.isEmpty && sum.value == 0)
  }

  @Test func whatCannotBeExactSaysSo() {
    let tiny = Double.leastNonzeroMagnitude
    for (left, right) in [(1e200, 1e200), (1e-200, 1e-200), (.infinity, 1), (tiny, 0.5)] {
      var sum = ExactSum()
      sum.add(left, times: right)
      #expect(!sum.isExact, "\(left) × \(right)")
    }
  }
}
