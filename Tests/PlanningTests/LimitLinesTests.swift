import Domain
import Testing

@testable import Planning

@Suite struct LimitLinesTests {
  private func lines(_ name: String, marginals: [LimitKey: Double] = [:]) throws -> [LimitLine] {
    try Coast().made(marginals: marginals).get().limits.filter { $0.name == name }
  }

  private func text(_ line: LimitLine) -> String {
    "\(line.subject) \(line.period?.name ?? "all"): \(line.used.figure) of \(line.limit.figure) \(line.unit)"
      + (line.isBinding ? " binding" : "")
  }

  @Test(arguments: [
    (
      "server-capacity",
      [
        "ams cpu 2026Q1: 0.7 of 1 servers", "ams old 2026Q1: 5 of 5 servers binding",
        "ams cpu 2026Q2: 0.7 of 1 servers", "ams gpu 2026Q2: 2 of 2 servers binding",
        "nyc gpu 2026Q2: 1 of 1 servers binding", "ams cpu 2026H2: 1.7 of 2 servers",
        "ams gpu 2026H2: 2 of 2 servers binding", "nyc gpu 2026H2: 1 of 1 servers binding",
      ]
    ),
    (
      "supply-limit",
      [
        "gpu 2026Q1: 5 of 5 servers binding", "old 2026Q1: 0 of 0 servers binding",
        "gpu 2026Q2: 0 of 5 servers", "old 2026Q2: 0 of 0 servers binding", "gpu 2026H2: 0 of 5 servers",
        "old 2026H2: 0 of 0 servers binding",
      ]
    ),
    (
      "rack-stock",
      [
        "ams std 2026Q1: 3 of 3 racks binding", "ams std 2026Q2: 1 of 3 racks",
        "nyc std 2026Q2: 1 of 1 racks binding", "ams std 2026H2: 1 of 3 racks",
        "nyc std 2026H2: 1 of 1 racks binding",
      ]
    ),
    (
      "space-limit",
      [
        "ams 2026Q1: 6 of 10 m2", "ams 2026Q2: 6 of 10 m2", "nyc 2026Q2: 2 of 6 m2",
        "ams 2026H2: 6 of 10 m2", "nyc 2026H2: 2 of 6 m2",
      ]
    ),
    (
      "power-feed",
      [
        "ams 2026Q1: 16.25 of 40 kW", "ams 2026Q2: 20 of 40 kW", "nyc 2026Q2: 15 of 20 kW",
        "ams 2026H2: 20.625 of 40 kW", "nyc 2026H2: 15 of 20 kW",
      ]
    ),
    (
      "bandwidth-capacity",
      [
        "ams 2026Q1: 0.0864 of 1 Gbit/s", "ams 2026Q2: 0.0864 of 1 Gbit/s",
        "nyc 2026Q2: 0.0032 of 0.5 Gbit/s",
        "ams 2026H2: 0.2464 of 1 Gbit/s", "nyc 2026H2: 0.0032 of 0.5 Gbit/s",
      ]
    ),
    (
      "budget-limit",
      [
        "capex 2026Q1 2026Q1: 160000 of 160000 USD binding", "opex 2026Q2 2026Q2: 12354.5212 of 20000 USD",
        "total 2026H2 2026H2: 29533.5124 of 60000 USD", "capex all all: 217000 of 300000 USD",
      ]
    ),
  ])
  func everyLimitIsListedWithItsUse(name: String, expected: [String]) throws {
    #expect(try lines(name).map(text) == expected)
  }

  @Test func marginalsAreJoinedByTheirKey() throws {
    let key = LimitKey(constraint: "server-capacity", subject: "ams gpu", period: Coast.second)
    let found = try lines("server-capacity", marginals: [key: 12.5]).compactMap(\.valueOfOneMore)
    #expect(found == [12.5])
    let whole = LimitKey(constraint: "budget-limit", subject: "capex all", period: nil)
    #expect(try lines("budget-limit", marginals: [whole: 3]).last?.valueOfOneMore == 3)
  }

  /// Of the Coast's types, the old one is sold no more, and the GPU server takes a period to arrive and serves
  /// 36 months.
  @Test func onlyWhatCanBeOrderedIsAStep() throws {
    func orderable(_ coast: Coast) -> [[String]] {
      let (inventory, fleet) = (coast.inventory, Fleet(coast.inventory, Decisions()))
      return inventory.horizon.periods.indices.map { t in
        fleet.orderable(toServeIn: t, inventory).map(\.id.name)
      }
    }
    #expect(orderable(Coast()) == [["cpu"], ["cpu", "gpu"], ["cpu", "gpu"]])
    var coast = Coast()
    coast.rackPower = Power(4.9)
    #expect(orderable(coast) == [["cpu"], ["cpu"], ["cpu"]])
    let (inventory, fleet) = (Coast().inventory, Fleet(Coast().inventory, Decisions()))
    #expect(fleet.cheapestOrder(in: Coast.half, inventory) == Money(rounding: 5000), "a CPU server")
    #expect(fleet.cheapestOrder(in: nil, inventory) == Money(rounding: 5000))
  }

  @Test func theStepOfASpaceIsARackThatCanBeFilled() throws {
    let uses = SpaceLimit().uses(Coast().inventory, Fleet(Coast().inventory, Coast.decisions))
    #expect(
      uses.map { "\($0.subject) \($0.time) \($0.step.figure)" }.prefix(2) == ["ams 2026Q1 0", "ams 2026Q2 2"])
  }

  /// No server is bought from a budget for energy, network or sites, whatever it would cost.
  @Test func aServerIsAStepOnlyOfBudgetsForServers() throws {
    var coast = Coast()
    coast.budgets = [nil, .hardware, .network, .cluster, .energy].map {
      Budget(kind: .capex, period: Coast.first, limit: Money(rounding: 164_000), component: $0)
    }
    let budgets = try coast.made().get().limits.filter { $0.name == "budget-limit" }
    #expect(
      budgets.map { "\($0.subject) \($0.used.figure) \($0.isBinding)" } == [
        "capex 2026Q1 160000 true", "capex 2026Q1 cluster 0 false", "capex 2026Q1 energy 0 false",
        "capex 2026Q1 hardware 160000 true", "capex 2026Q1 network 0 false",
      ])
    coast.budgets = [
      Budget(kind: .capex, period: nil, limit: Money(rounding: 500), component: .network)
    ]
    #expect(try coast.made().get().limits.first { $0.name == "budget-limit" }?.isBinding == false)
  }

  @Test func aStepThatNoLongerFitsBinds() {
    let use = { (used: Double, step: Double) in
      LimitUse(subject: "", period: nil, used: used, limit: 10, unit: "kW", step: step).isBinding
    }
    #expect(!use(8, 2))
    #expect(use(8.1, 2))
    #expect(!use(9.9, 0))
    #expect(use(10, 0))
  }
}
