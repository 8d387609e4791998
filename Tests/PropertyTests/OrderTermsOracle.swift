import Domain
import TestSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A random world of one site, one server type and three years, small enough to try every plan by plain arithmetic
/// that shares nothing with the program or with the ledger.
struct OrderTermsOracle {
  private(set) var world = TinyWorld(demand: 0)
  /// Servers needed in each year.
  private let needed: [Int]
  private let terms: OrderTerms
  private let years = 3
  private static let price = 1000.0
  private static let life = 60

  init(seed: Int) {
    var random = SeededRandom(seed: seed)
    needed = (0..<years).map { _ in random.count(0...7) }
    terms = Self.terms(&random)
    world.periodMonths = [12, 12, 12]
    for (year, count) in needed.enumerated() where count > 0 { world.ask(Double(count) * 10, in: [year + 1]) }
    world.servers[0].terms = terms
    world.servers[0].lifeMonths = Self.life
    world.servers[0].maintenanceRate = random.chance(0.5) ? 0.1 : 0
    world.servers[0].salvageRate = random.chance(0.5) ? 0.4 : 0
    world.contingency = random.chance(0.5) ? 0.05 : 0
    world.discountRate = random.chance(0.7) ? random.number(0...0.2) : 0
  }

  private static func terms(_ random: inout SeededRandom) -> OrderTerms {
    let first = random.count(2...6)
    let tiers = [
      VolumeDiscounts.Tier(from: first, price: .discount(random.number(0.02...0.3))),
      VolumeDiscounts.Tier(
        from: first + random.count(1...5), price: .fixed(Money(rounding: random.number(400...950)))),
    ]
    let reach = random.chance(0.5) ? VolumeDiscounts.Reach.all : .above
    return OrderTerms(
      priceTrend: random.chance(0.7) ? random.number(-0.4...0.2) : 0,
      lot: random.chance(0.4) ? random.count(2...3) : 1,
      minimum: random.chance(0.4) ? random.count(2...6) : 0,
      firstPeriod: random.chance(0.1) ? random.count(0...2) : nil,
      lastPeriod: random.chance(0.2) ? random.count(0...2) : nil,
      supply: random.chance(0.3) ? [ID("p\(random.count(1...3))"): random.count(0...8)] : [:],
      discounts: random.chance(0.8) ? VolumeDiscounts(reach: reach, tiers: tiers) : nil)
  }

  /// The least cost of all plans there are; nil when there is none.
  var leastCost: Double? {
    let counts = Array(0...18)
    var least: Double?
    for first in counts where isAllowed(first, in: 0) {
      for second in counts where isAllowed(second, in: 1) {
        for third in counts where isAllowed(third, in: 2) {
          let orders = [first, second, third]
          guard suffices(orders) else { continue }
          least = min(least ?? .infinity, cost(orders))
        }
      }
    }
    return least
  }

  private func isAllowed(_ count: Int, in year: Int) -> Bool {
    if count == 0 { return true }
    let isSold = year >= (terms.firstPeriod ?? 0) && year <= (terms.lastPeriod ?? years)
    let supply = terms.supply[ID("p\(year + 1)")] ?? count
    return isSold && count % terms.lot == 0 && count >= terms.minimum && count <= supply
  }

  private func suffices(_ orders: [Int]) -> Bool {
    needed.indices.allSatisfy { orders[...$0].reduce(0, +) >= needed[$0] }
  }

  /// Purchase and contingency at the start of the year, maintenance in its middle, salvage after three years.
  private func cost(_ orders: [Int]) -> Double {
    let server = world.servers[0]
    return orders.enumerated().reduce(0) { sum, order in
      let (year, paid) = (order.offset, paid(order.element, in: order.offset))
      let upkeep = (year..<years).reduce(0) {
        $0 + server.maintenanceRate * paid * discount(Double($1) + 0.5)
      }
      let left = Double(Self.life - (years - year) * 12) / Double(Self.life)
      return sum + paid * (1 + world.contingency) * discount(Double(year)) + upkeep
        - paid * server.salvageRate * left * discount(Double(years))
    }
  }

  private func discount(_ years: Double) -> Double { pow(1 + world.discountRate, -years) }

  private func paid(_ count: Int, in year: Int) -> Double {
    guard let discounts = terms.discounts else { return Double(count) * cents(Self.price, year) }
    return (1...max(1, count)).prefix(count).reduce(0) { sum, number in
      let counted = discounts.reach == .all ? count : number
      guard let tier = discounts.tiers.last(where: { $0.from <= counted }) else {
        return sum + cents(Self.price, year)
      }
      switch tier.price {
      case .discount(let share): return sum + cents(Self.price * (1 - share), year)
      case .fixed(let money): return sum + cents(money.major, year)
      }
    }
  }

  /// A price with its trend, to the cent.
  private func cents(_ price: Double, _ year: Int) -> Double {
    (price * pow(1 + terms.priceTrend, Double(year)) * 100).rounded() / 100
  }
}
