#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a server costs on the day of its order, and how many can be had.
///
/// These are the only prices of servers: the program and the ledger both use them, rounded to the cent here, once.
extension ServerType {
  /// The list price in `period`: price × (1 + trend)^years from the plan's start to the period's, to the cent.
  public func price(in period: Period) -> Money { trended(price.major, in: period) }

  /// Prices by number ordered in `period` over all sites, by rising thresholds; the first starts with one server
  /// at the list price.
  public func priceBrackets(in period: Period) -> [PriceBracket] {
    let discounted = (terms.discounts?.tiers ?? []).map { tier in
      PriceBracket(from: tier.from, unitPrice: trended(start(of: tier), in: period))
    }
    return [PriceBracket(from: 1, unitPrice: price(in: period))] + discounted
  }

  /// The least that one server can cost in `period`, with the best discount there is.
  public func leastPrice(in period: Period) -> Money {
    priceBrackets(in: period).map(\.unitPrice).min() ?? price(in: period)
  }

  /// Most servers that all sites together can order in `period`; nil is unlimited, 0 when it is not sold then.
  public func supply(in period: Period) -> Int? {
    guard terms.isSold(in: period) else { return 0 }
    return terms.supply[period.id] ?? supplyLimit
  }

  /// A tier's price at the plan's start, major units.
  private func start(of tier: VolumeDiscounts.Tier) -> Double {
    switch tier.price {
    case .discount(let share): price.major * (1 - share)
    case .fixed(let money): money.major
    }
  }

  private func trended(_ amount: Double, in period: Period) -> Money {
    Money(rounding: amount * pow(1 + terms.priceTrend, period.yearsToStart))
  }
}

/// What a server costs from a number of servers on.
public struct PriceBracket: Hashable, Sendable {
  /// The first server, counted from 1, that the bracket is about.
  public let from: Int
  public let unitPrice: Money

  public init(from: Int, unitPrice: Money) {
    self.from = from
    self.unitPrice = unitPrice
  }
}
