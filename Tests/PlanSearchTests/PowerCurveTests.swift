import Domain
import Testing
import TestSupport

/// Measured power curves of servers and of facilities: power by hand on a year of 8,760 hours.
@Suite struct PowerCurveTests {
  private static let convex = PowerCurve([(0, Power(1)), (0.5, Power(1.5)), (1, Power(3))])
  private static let concave = PowerCurve([(0, Power(1)), (0.5, Power(2.6)), (1, Power(3))])

  /// Servers of 1,000 that serve 10 each, with energy at 0.1.
  private func world(_ curve: PowerCurve, demand: Double, price: Double = 0.1) -> TinyWorld {
    var world = TinyWorld(demand: demand)
    world.servers[0].powerCurve = curve
    world.servers[0].idlePower = curve.idle.value
    world.servers[0].modes = ["standard": curve.full.value]
    world.price(energy: price)
    return world
  }

  private static let hours = 8760.0

  // MARK: Servers

  /// 75 of work on 10 servers that stand already: each at 75 %, 2.25 kW.
  @Test func loadIsSpreadEvenlyOverWhatStands() throws {
    var tiny = world(Self.convex, demand: 75)
    tiny.existing = [
      ExistingServers(
        site: ID("ams"), server: ID("node"), count: 10, commissioned: TinyWorld.date(2025, 1, 1))
    ]
    #expect(try leastCost(tiny).isNear(10 * 2.25 * Self.hours * 0.1))
  }

  /// The same on the concave curve: 10 × 2.8 kW, which no mixture of idle and full servers may undercut (25 kW).
  @Test func aConcaveCurveIsNotUndercut() throws {
    var tiny = world(Self.concave, demand: 75)
    tiny.existing = [
      ExistingServers(
        site: ID("ams"), server: ID("node"), count: 10, commissioned: TinyWorld.date(2025, 1, 1))
    ]
    #expect(try leastCost(tiny).isNear(10 * 2.8 * Self.hours * 0.1))
  }

  /// 40 of work: 4 full servers draw 12 kW; 5 at 80 % draw 5 × 2.4 = 12 kW and cost more; on a steeper curve 8 at
  /// 50 % draw 8 kW instead of 16 kW, which is worth four more servers.
  @Test func moreServersThanTheWorkNeedsCanBeWorthTheirPower() throws {
    #expect(try leastCost(world(Self.convex, demand: 40)).isNear(4000 + 12 * Self.hours * 0.1))
    let steep = PowerCurve([(0, Power(0.5)), (0.5, Power(1)), (1, Power(4))])
    #expect(try leastCost(world(steep, demand: 40)).isNear(8000 + 8 * Self.hours * 0.1))
  }

  /// Nothing is gained from power that is not drawn where its price is below zero by night.
  @Test(arguments: [convex, concave])
  func noPowerIsOverstatedWhereItEarns(_ curve: PowerCurve) throws {
    var tiny = world(curve, demand: 0)
    tiny.slices = [Slice(id: ID("day"), share: 0.5), Slice(id: ID("night"), share: 0.5)]
    tiny.ask(75)
    tiny.price(energy: 0.1, in: "day")
    tiny.price(energy: -0.04, in: "night")
    tiny.existing = [
      ExistingServers(
        site: ID("ams"), server: ID("node"), count: 10, commissioned: TinyWorld.date(2025, 1, 1))
    ]
    let power = 10 * curve.power(at: 0.75).value
    #expect(try leastCost(tiny).isNear(power * Self.hours / 2 * (0.1 - 0.04)))
  }

  // MARK: Servers of providers

  private static let steep = PowerCurve([(0, Power(1)), (0.5, Power(9)), (1, Power(10))])

  private func offer(_ kind: Offer.Kind, _ terms: Offer.Terms, availability: Double = 1) -> Offer {
    Offer(
      id: ID(kind.rawValue), server: ID("node"), site: ID("ams"), kind: kind, terms: terms,
      availability: availability)
  }

  /// Of 25 spot servers ten may be counted on; the work of ten spread over all of them loads each to 40 %: 7.4 kW.
  @Test func spotServersShareTheLoadOnAConcaveCurve() throws {
    var tiny = world(Self.steep, demand: 100, price: 1)
    tiny.servers[0].canBeBought = false
    tiny.offers = [offer(.spot, .hourly(price: Price(perUnit: 1)), availability: 0.4)]
    #expect(try leastCost(tiny).isNear(25 * (1 + 7.4) * Self.hours))
  }

  /// Two stand on the floor, and ten work at a provider's: what may stand does not bound what may be hired.
  @Test func committedServersNeedNoFloorOnAConcaveCurve() throws {
    var tiny = world(Self.steep, demand: 100)
    tiny.racks = [
      RackType(
        id: ID("rack"), name: "rack", vendor: "", partNumber: "", units: RackHeight(1), powerLimit: nil,
        price: .zero, floorSpace: Area(1))
    ]
    tiny.servers[0].rack = "rack"
    tiny.servers[0].rackUnits = 1
    tiny.sites[0].space = 2
    tiny.offers = [offer(.committed, .months(12, price: Price(perUnit: 10)))]
    #expect(try leastCost(tiny).isNear(10 * 120 + 100 * Self.hours * 0.1))
  }

  // MARK: Jobs

  /// A job on one server and shared work that fills another.
  private func besideAJob(_ curve: PowerCurve) -> TinyWorld {
    var tiny = world(curve, demand: 0, price: 0.01)
    tiny.servers[0].accelerators = 1
    tiny.workloads = [TinyWorkload(), TinyWorkload("job")]
    tiny.workloads[1].sharing = .servers
    tiny.workloads[1].scaling = ScalingCurve(
      points: [1, 4].map { .init(accelerators: $0, efficiency: 1) })
    tiny.throughputs = [TinyWorld.figure(10), TinyWorld.figure(10, workload: "job")]
    tiny.ask(10)
    return tiny
  }

  /// The job's server draws its peak, and the other what the curve says of it alone: 10 kW each, whatever the curve.
  @Test(arguments: [steep, PowerCurve([(0, Power(1)), (0.5, Power(2)), (1, Power(10))])])
  func theCurveIsOfTheServersThatNoJobHolds(_ curve: PowerCurve) throws {
    var tiny = besideAJob(curve)
    tiny.sites[0].powerFeed = 20
    tiny.sites[0].demandCharge = 0.5
    #expect(try leastCost(tiny).isNear(2000 + 20 * Self.hours * 0.01 + 20 * 0.5 * 12))
  }

  /// Half as much shared work loads its server to a half, and the job's not at all.
  @Test(arguments: [steep, PowerCurve([(0, Power(1)), (0.5, Power(2)), (1, Power(10))])])
  func workBesideAJobIsSpreadOverTheOtherServers(_ curve: PowerCurve) throws {
    var tiny = besideAJob(curve)
    tiny.ask(5, of: "chat")
    let power = 10 + curve.power(at: 0.5).value
    #expect(try leastCost(tiny).isNear(2000 + power * Self.hours * 0.01))
  }

  // MARK: Facilities

  /// 20 servers of 1 to 3 kW, loaded for 40 kW; the facility draws what its curve says.
  private func facility(_ points: [PUECurve.Point], feed: Double = 200) -> TinyWorld {
    var world = TinyWorld(demand: 100)
    world.servers[0].idlePower = 1
    world.servers[0].modes = ["standard": 3]
    world.existing = [
      ExistingServers(
        site: ID("ams"), server: ID("node"), count: 20, commissioned: TinyWorld.date(2025, 1, 1))
    ]
    world.price(energy: 0.1)
    world.sites[0].powerFeed = feed
    world.sites[0].facility.pueCurve = PUECurve(points)
    return world
  }

  /// From 20 kW at 2.0 to 60 kW at 1.4 the facility draws 40 to 84 kW: 62 kW at 40 kW, on a concave curve.
  @Test func thePUEFallsWithTheLoad() throws {
    let world = facility([.init(Power(20), 2), .init(Power(60), 1.4)])
    #expect(try leastCost(world).isNear(62 * Self.hours * 0.1))
  }

  /// From 20 kW at 1.2 to 60 kW at 1.6 it draws 24 to 96 kW: 60 kW at 40 kW, on a convex curve.
  @Test func thePUERisesWithTheLoad() throws {
    let world = facility([.init(Power(20), 1.2), .init(Power(60), 1.6)])
    #expect(try leastCost(world).isNear(60 * Self.hours * 0.1))
  }

  @Test func theDemandChargeBillsWhatTheCurveSays() throws {
    var world = facility([.init(Power(20), 2), .init(Power(60), 1.4)])
    world.sites[0].demandCharge = 10
    #expect(try leastCost(world).isNear(62 * Self.hours * 0.1 + 62 * 10 * 12))
  }

  /// At their peaks 20 servers draw 60 kW, and the facility 84 kW.
  @Test func theFeedCarriesWhatTheCurveSaysOfTheConfiguredMaximum() throws {
    let points = [PUECurve.Point(Power(20), 2), .init(Power(60), 1.4)]
    #expect(try plan(facility(points, feed: 84)).objective != nil)
    #expect(try plan(facility(points, feed: 83.9)).ending == .infeasible)
    var world = facility(points, feed: 50)
    world.sites[0].facility.modules = FacilityModules(size: Power(17), price: Money(rounding: 900), limit: 5)
    #expect(try leastCost(world).isNear(62 * Self.hours * 0.1 + 2 * 900))
  }
}
