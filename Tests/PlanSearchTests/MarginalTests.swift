import Domain
import Testing
import TestSupport

/// What one more unit of a limit saves equals the difference of two plans, where only continuous choices move.
@Suite struct MarginalTests {
  /// Two existing servers' work that could go over a cheap but narrow link.
  private func world(capacity: Double) -> TinyWorld {
    var world = TinyWorld(demand: 100)
    world.sites.append(TinySite("dub"))
    world.existing = ["ams", "dub"].map {
      ExistingServers(
        site: ID($0), server: ID("node"), count: 10, commissioned: TinyWorld.date(2025, 1, 1))
    }
    world.workloads[0].bytesOut = 1e6
    world.bandwidth = [
      BandwidthProduct(
        site: ID("ams"), region: nil, name: "cheap", percentilePrice: nil, egressPrice: nil,
        capacity: Traffic(capacity)),
      BandwidthProduct(
        site: ID("dub"), region: nil, name: "dear", percentilePrice: nil,
        egressPrice: Price(perUnit: 0.01), capacity: nil),
    ]
    return world
  }

  @Test func aWiderConnectionSavesItsEgress() throws {
    let (narrow, wide) = (try plan(world(capacity: 0.4)), try plan(world(capacity: 0.41)))
    let key = LimitKey(constraint: "bandwidth-capacity", subject: "ams", period: ID("p1"))
    let saved = ((narrow.objective ?? 0) - (wide.objective ?? 0)) / 0.01
    #expect(abs(saved - 8760 * 3600 / 8 * 0.01) < 1e-3)
    #expect(abs((narrow.marginals[key] ?? 0) - saved) < 1e-3 * saved)
  }

  @Test func aBudgetIsPricedInItsOwnMoney() throws {
    // 40 % of the work fits the free connection; an opex budget below what the rest costs cannot hold, one
    // above it is worth nothing more.
    var rich = world(capacity: 0.4)
    rich.budgets = [Budget(kind: .opex, period: nil, limit: Money(rounding: 1e6))]
    let key = LimitKey(constraint: "budget-limit", subject: "opex all", period: nil)
    #expect(try plan(rich).marginals[key] == 0)
  }
}
