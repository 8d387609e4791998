import Domain
import Testing

/// Against published tables of the Erlang formulas: Westbay's example of 360 calls in half an hour of 4 minutes each, and
/// values pinned by several calculators.
@Suite struct ErlangCTests {
  struct Row: Sendable {
    let load: Double
    let slots: Int
    let service, target: Double
    let waiting, inTime, meanWait: Double

    init(_ inputs: (Double, Int, Double, Double), _ expected: (Double, Double, Double)) {
      (load, slots, service, target) = inputs
      (waiting, inTime, meanWait) = expected
    }
  }

  static let rows = [
    Row((48, 55, 240, 15), (0.238701, 0.845883, 8.184032)),
    Row((48, 55, 240, 20), (0.238701, 0.866796, 8.184032)),
    Row((48, 54, 240, 20), (0.301308, 0.817248, 12.052316)),
    Row((10, 14, 180, 20), (0.174132, 0.88835, 7.835937)),
    Row((10, 12, 300, 30), (0.449388, 0.632072, 67.408234)),
    Row((0.9, 1, 1, 0), (0.9, 0.1, 9)),
    Row((9, 10, 1, 0), (0.668732, 0.331268, 0.668732)),
    Row((90, 100, 1, 0), (0.21694, 0.78306, 0.021694)),
    Row((900, 1000, 1, 0), (0.000593, 0.999407, 0.000006)),
  ]

  @Test(arguments: rows) func publishedRows(_ row: Row) {
    let patience = row.target / row.service
    let inTime = ErlangC.servedInTime(slots: row.slots, load: row.load, patience: patience)
    #expect(abs(ErlangC.waiting(slots: row.slots, load: row.load) - row.waiting) < 1e-5)
    #expect(abs(inTime - row.inTime) < 1e-5)
    #expect(abs(ErlangC.meanWait(slots: row.slots, load: row.load) * row.service - row.meanWait) < 1e-5)
  }

  @Test(arguments: [(2.0, 5, 0.0367), (10, 14, 0.0568), (5, 10, 0.0184), (1, 1, 0.5)])
  func publishedBlocking(load: Double, slots: Int, blocked: Double) {
    #expect(abs(ErlangC.blocking(slots: slots, load: load) - blocked) < 1e-4)
  }

  @Test func fiftyFourAgentsAreTheFewest() {
    let patience = 20.0 / 240
    let fewest = (1...100).first {
      ErlangC.servedInTime(slots: $0, load: 48, patience: patience) >= 0.8
    }
    #expect(fewest == 54)
    #expect(ErlangC.greatestLoad(slots: 53, patience: patience, share: 0.8) < 48)
    #expect(ErlangC.greatestLoad(slots: 54, patience: patience, share: 0.8) > 48)
  }

  @Test func theGreatestLoadIsServedInTimeAndNoMoreIs() {
    for slots in [1, 2, 7, 60, 1000] {
      let load = ErlangC.greatestLoad(slots: slots, patience: 0.1, share: 0.95)
      #expect(ErlangC.servedInTime(slots: slots, load: load, patience: 0.1) >= 0.95)
      #expect(ErlangC.servedInTime(slots: slots, load: load * 1.0001, patience: 0.1) < 0.95)
    }
  }

  @Test func itIsStableForLargePoolsAndAtTheEnds() {
    #expect(ErlangC.waiting(slots: 10, load: 0) == 0)
    #expect(ErlangC.waiting(slots: 10, load: 10) == 1)
    #expect(ErlangC.waiting(slots: 0, load: 0) == 1)
    let busy = ErlangC.greatestLoad(slots: 60_000, patience: 0, share: 0.99) / 60_000
    #expect(busy > 0.98 && busy < 1)
  }
}
