import Domain
import TestSupport
import Testing

/// What power costs beside its kWh, by hand: ten servers of 1,000 that idle at 1 kW and work at 3 kW, PUE 1.5.
@Suite struct TariffTests {
  private func world(_ tariff: Tariff, months: [Int] = [12]) -> TinyWorld {
    var world = TinyWorld(demand: 0)
    world.periodMonths = months
    world.ask(100)
    world.servers[0].idlePower = 1
    world.servers[0].modes = ["standard": 3]
    world.sites[0].pue = 1.5
    world.sites[0].tariff = tariff
    return world
  }

  private func rate(
    _ price: Double, isApparent: Bool = false, slices: Set<ID<Slice>>? = nil,
    months: Set<Int> = DemandRate.everyMonth, ratchet: Ratchet? = nil
  ) -> DemandRate {
    DemandRate(
      name: "demand", price: Price(perUnit: price), isApparent: isApparent, slices: slices, months: months,
      ratchet: ratchet)
  }

  @Test func demandIsBilledInItsSlicesAndMonths() throws {
    var world = world(
      Tariff(demandRates: [rate(10, slices: [ID("day")], months: [6, 7, 8, 9])]), months: [6, 6])
    world.slices = [Slice(id: ID("day"), share: 0.25), Slice(id: ID("night"), share: 0.75)]
    world.demand = [:]
    world.ask(50, in: [], "day")
    world.ask(100, in: [], "night")
    // By day ten servers idle at 10 kW and add 5 × 2 kW: 20 kW × 1.5. June falls into p1, July to September into p2.
    #expect(try leastCost(world).isNear(10_000 + 30 * 10 * (1 + 3)))
  }

  @Test func kilovoltamperesAreKilowattsOverThePowerFactor() throws {
    let world = world(Tariff(powerFactor: 0.9, demandRates: [rate(10, isApparent: true)]))
    // 45 kW / 0.9 = 50 kVA.
    #expect(try leastCost(world).isNear(10_000 + 50 * 10 * 12))
  }

  @Test func aRatchetBillsAnEarlierPeak() throws {
    var world = world(
      Tariff(demandRates: [rate(12, ratchet: Ratchet(share: 0.8, months: 6))]), months: [3, 3, 6])
    world.demand = [:]
    world.ask(100, in: [1])
    world.ask(10, in: [2, 3])
    // p1: 45 kW. Then 10 + 2 kW, × 1.5 = 18 kW, but 0.8 × 45 = 36 kW until month 8, six months after month 2.
    #expect(try leastCost(world).isNear(10_000 + 12 * (3 * 45 + 3 * 36 + 3 * 36 + 3 * 18)))
  }

  @Test func aPeakBeforeThePlanIsBilledToo() throws {
    let ratchet = Ratchet(share: 0.5, months: 2, earlierPeak: Power(100))
    let world = world(Tariff(demandRates: [rate(12, ratchet: ratchet)]), months: [3])
    // 50 kW in the two months that still see it, then the 45 kW of the servers.
    #expect(try leastCost(world).isNear(10_000 + 12 * (2 * 50 + 45)))
  }

  @Test func chargesAddUp() throws {
    var world = world(Tariff(demandRates: [rate(10)]))
    world.sites[0].demandCharge = 2
    #expect(try leastCost(world).isNear(10_000 + 45 * 12 * 12))
  }

  @Test func aRatchetMakesAnEarlyPeakExpensive() throws {
    var world = world(Tariff(demandRates: [rate(100, ratchet: Ratchet(share: 1))]), months: [1, 11])
    world.sites.append(TinySite("dub"))
    world.servers[0].price = 0
    world.demand = [:]
    world.ask(100, in: [1])
    // At Amsterdam the first month would cost 45 × 100, and as much in every month after it; Dublin costs nothing.
    #expect(try leastCost(world).isNear(0))
  }

  @Test func theFixedFeeIsPaidWhileOpen() throws {
    var world = world(Tariff(fixedFee: Price(perUnit: 70)), months: [6, 6])
    world.sites[0].isExisting = false
    world.demand = [:]
    world.ask(100, in: [2])
    #expect(try leastCost(world).isNear(10_000 + 6 * 70))
  }

  /// Ten points below 0.9 at 0.001 each; none above it.
  @Test func everyPointOfPowerFactorCosts() throws {
    let clause = PowerFactorClause(threshold: 0.9, perPoint: Price(perUnit: 0.001))
    let low = world(Tariff(powerFactor: 0.8, surcharge: clause))
    #expect(try leastCost(low).isNear(10_000 + 45 * 8760 * 0.01))
    let high = world(Tariff(powerFactor: 0.95, surcharge: clause))
    #expect(try leastCost(high).isNear(10_000))
  }

  @Test func whatIsReservedStaysReserved() throws {
    var world = world(Tariff(reservedPower: Price(perUnit: 15)), months: [3, 3, 6])
    world.demand = [:]
    world.ask(10, in: [1])
    world.ask(100, in: [2])
    world.ask(10, in: [3])
    // p1: one server, 3 × 1.5 kW. p2: ten of them, 45 kW. p3 draws 18 kW and pays for 45.
    #expect(try leastCost(world).isNear(10_000 + 15 * (3 * 4.5 + 3 * 45 + 6 * 45)))
  }

  @Test func whatIsReservedAtTheStartIsPaidForToo() throws {
    let tariff = Tariff(reservedPower: Price(perUnit: 15), reservedAtStart: Power(50))
    #expect(try leastCost(world(tariff)).isNear(10_000 + 15 * 50 * 12))
  }

  @Test func rentIsPaidForWhatStandsNotForWhatIsDrawn() throws {
    var world = world(Tariff(rent: Price(perUnit: 130)), months: [6, 6])
    world.demand = [:]
    world.ask(100, in: [1])
    // Ten servers of 3 kW, whatever they do and without PUE.
    #expect(try leastCost(world).isNear(10_000 + 130 * 30 * 12))
  }
}
