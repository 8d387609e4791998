import Domain
import TestSupport
import Testing

@testable import Formulation

/// The rows that define power by curves.
@Suite struct DefinitionTests {
  private func world(_ curve: PowerCurve) -> TinyWorld {
    var world = TinyWorld(demand: 25)
    world.servers[0].powerCurve = curve
    world.sites[0].powerFeed = 40
    world.price(energy: 0.1)
    return world
  }

  @Test func serverPower() {
    let convex = world(PowerCurve([(0, Power(1)), (0.5, Power(1.5)), (1, Power(3))]))
    let concave = world(PowerCurve([(0, Power(1)), (0.5, Power(2.5)), (1, Power(3))]))
    let text = [convex, concave].map { SingleRule(ServerPower(), in: $0).text }.joined()
    expectGolden(text, at: "Golden/Definitions/server-power.lp")
  }

  /// The load is spread over what stands and what is hired, but for what the job holds; on the concave curve, both may be
  /// in one piece.
  @Test func serverPowerBesideJobsAndProviders() {
    var convex = world(PowerCurve([(0, Power(1)), (0.5, Power(1.5)), (1, Power(3))]))
    convex.servers[0].accelerators = 1
    convex.workloads.append(TinyWorkload("job"))
    convex.workloads[1].sharing = .servers
    convex.workloads[1].scaling = ScalingCurve(points: [.init(accelerators: 4, efficiency: 1)])
    convex.throughputs.append(TinyWorld.figure(10, workload: "job"))
    convex.ask(10, of: "job")
    func offer(_ kind: Offer.Kind, _ terms: Offer.Terms, limit: Int?) -> Offer {
      Offer(
        id: ID(kind.rawValue), server: ID("node"), site: ID("ams"), kind: kind, terms: terms, limit: limit,
        availability: kind == .spot ? 0.5 : 1)
    }
    convex.offers = [
      offer(.committed, .months(12, price: Price(perUnit: 90)), limit: 2),
      offer(.spot, .hourly(price: Price(perUnit: 0.1)), limit: nil),
    ]
    var concave = convex
    concave.servers[0].powerCurve = PowerCurve([(0, Power(1)), (0.5, Power(2.5)), (1, Power(3))])
    let text = [convex, concave].map { SingleRule(ServerPower(), in: $0).text }.joined()
    expectGolden(text, at: "Golden/Definitions/server-power-hired.lp")
  }

  @Test func facilityCurve() {
    var convex = world(PowerCurve([(0, Power(1)), (1, Power(2))]))
    convex.sites[0].facility.pueCurve = PUECurve([.init(Power(10), 1.2), .init(Power(20), 1.3)])
    convex.sites[0].powerFeed = 24
    var concave = convex
    concave.sites[0].facility.pueCurve = PUECurve([.init(Power(10), 1.5), .init(Power(20), 1.3)])
    let text = [convex, concave].map { SingleRule(FacilityCurve(), in: $0).text }.joined()
    expectGolden(text, at: "Golden/Definitions/facility-curve.lp")
  }

  @Test func aCurveThatIsConvexIsTheHighestOfItsPieces() {
    #expect(PiecewiseLine([.init(0, 1), .init(0.5, 1.5), .init(1, 3)]).isConvex)
    #expect(!PiecewiseLine([.init(0, 1), .init(0.5, 2.5), .init(1, 3)]).isConvex)
    #expect(PiecewiseLine([.init(0, 1), .init(0.3, 1.3), .init(1, 2)]).segments.count == 1)
  }
}
