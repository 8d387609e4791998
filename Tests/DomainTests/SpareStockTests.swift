import Testing

@testable import Domain

/// Spares by the quantile of failures within a repair time.
@Suite struct SpareStockTests {
  private func stock(_ rate: Double, days: Double, level: Double = 0.99) -> SpareStock {
    SpareStock(failuresPerServer: rate * days / 365, level: level)
  }

  /// The published case: means 2.5479 and 5.3024, stocks 7 and 11 at 99 %.
  @Test func publishedStocks() {
    #expect(stock(0.0155, days: 30).spares(among: 2000) == 7)
    #expect(stock(0.09, days: 21).spares(among: 1024) == 11)
    #expect(stock(0.0155, days: 30).servers(leaving: 2000) == 2007)
    #expect(stock(0.09, days: 21).servers(leaving: 1024) == 1035)
  }

  /// Mean 1: P(≤ 0) = 0.3679, P(≤ 1) = 0.7358, P(≤ 2) = 0.9197, P(≤ 3) = 0.9810, P(≤ 4) = 0.9963.
  @Test(arguments: [(0.36, 0), (0.37, 1), (0.73, 1), (0.74, 2), (0.92, 3), (0.981, 3), (0.982, 4), (0.99, 4)])
  func theQuantileOfAMeanOfOne(level: Double, spares: Int) {
    #expect(SpareStock(failuresPerServer: 0.01, level: level).spares(among: 100) == spares)
  }

  @Test func noServersNeedNoSpares() {
    #expect(stock(0.09, days: 21).spares(among: 0) == 0)
  }

  @Test(arguments: [0.0001, 0.005, 0.1, 0.5]) func theStaircaseSaysWhatTheQuantileSays(failures: Double) {
    let stock = SpareStock(failuresPerServer: failures, level: 0.99)
    let steps = stock.steps(upTo: 300)
    #expect(steps.last == 300)
    for servers in 1...300 {
      #expect(stock.spares(among: servers) == steps.firstIndex { servers <= $0 })
    }
    for healthy in [1, 2, 17, 100] {
      let servers = stock.servers(leaving: healthy)
      #expect(servers - stock.spares(among: servers) == healthy)
    }
  }

  /// Large means add up without losing the first terms: Poisson of 10,000 is nearly normal, 99 % at + 2.326 σ.
  @Test func largeMeansDoNotUnderflow() {
    #expect(abs(SpareStock(failuresPerServer: 0.01, level: 0.99).spares(among: 1_000_000) - 10_233) <= 3)
  }

  /// Where both are at hand, the sum of all terms and the series for large means agree.
  @Test(arguments: [-4, -2.326, -1, 0, 0.5, 1, 2.326, 4]) func theSeriesForLargeMeansAgrees(
    deviations: Double
  ) {
    let mean = 1e6
    let count = Int(mean + deviations * mean.squareRoot())
    let summed = SpareStock.probability(ofAtMost: count, mean: mean)
    #expect(abs(SpareStock.probability(ofAtMost: count, largeMean: mean) - summed) < 1e-6)
  }

  /// Far above and far below the mean nothing underflows: the sums are 1 and 0.
  @Test(arguments: [0.001, 1, 99, 101, 1e4, 9e5, 2e6]) func farFromTheMeanNothingIsLost(mean: Double) {
    #expect(SpareStock.probability(ofAtMost: Int(3 * mean) + 1000, mean: mean) > 1 - 1e-12)
    #expect(SpareStock.probability(ofAtMost: Int(mean) - 1, mean: mean) < 0.5)
    #expect(SpareStock.probability(ofAtMost: Int(mean / 100) - 1, mean: mean) < 1e-12)
  }

  /// Just above and below a mean of 100, sums from the first and from the last term meet.
  @Test(arguments: [70, 95, 100, 110, 140]) func bothSumsMeet(count: Int) {
    let (below, above) = (100.0, 100 + 1e-9)
    let difference =
      SpareStock.probability(ofAtMost: count, mean: below)
      - SpareStock.probability(ofAtMost: count, mean: above)
    #expect(abs(difference) < 1e-9)
  }

  /// The nearest number below 1 is above every sum that rounding has touched.
  @Test(arguments: [1, 1000, 1_000_000_000]) func nearCertaintyEnds(servers: Int) {
    let stock = SpareStock(failuresPerServer: 0.07, level: 1.nextDown)
    #expect(stock.spares(among: servers) < servers + 20)
  }

  @Test func billionsOfServersTakeNoTime() {
    #expect(SpareStock(failuresPerServer: 0.3, level: 0.999).servers(leaving: 1_000_000_000) > 1_428_571_428)
  }

  @Test func typesThatNeverFailNeedNone() {
    let rule = AvailabilityRule(level: 0.99, repairTime: Hours(100))
    func server(_ rate: Double?) -> ServerType {
      ServerType(
        id: ID("a"), name: "", vendor: "", partNumber: "", price: .zero, leadTime: 0, supplyLimit: nil,
        idlePower: .zero, modes: [], rackUnits: .zero, rack: nil, serviceLifeMonths: nil, maintenanceRate: 0,
        salvageRate: 0, annualFailureRate: rate)
    }
    #expect(rule.stock(for: server(nil)) == nil)
    #expect(rule.stock(for: server(0)) == nil)
    #expect(rule.stock(for: server(0.876))?.failuresPerServer == 0.01)
  }
}
