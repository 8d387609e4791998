/// On what terms a vendor sells a server type: how its price moves, when, how many at once, and at which discount.
public struct OrderTerms: Hashable, Sendable {
  /// Change of the price a year, compounding from the plan's start; −0.1 is 10 % cheaper every year.
  public let priceTrend: Double
  /// Servers in one lot; an order for a site is of whole lots. At least 1.
  public let lot: Int
  /// Fewest servers that all sites together order in a period in which any is ordered; 0 or 1 asks for nothing.
  public let minimum: Int
  /// Ordinal of the first period in which it is sold; nil from the plan's start.
  public let firstPeriod: Int?
  /// Ordinal of the last period in which it is sold; nil to the end.
  public let lastPeriod: Int?
  /// Most servers that can be ordered in single periods, over all sites; they stand instead of the type's own limit.
  public let supply: [ID<Period>: Int]
  /// nil when every server costs the list price.
  public internal(set) var discounts: VolumeDiscounts?

  public init(
    priceTrend: Double = 0, lot: Int = 1, minimum: Int = 0, firstPeriod: Int? = nil, lastPeriod: Int? = nil,
    supply: [ID<Period>: Int] = [:], discounts: VolumeDiscounts? = nil
  ) {
    self.priceTrend = priceTrend
    self.lot = max(1, lot)
    self.minimum = minimum
    self.firstPeriod = firstPeriod
    self.lastPeriod = lastPeriod
    self.supply = supply
    self.discounts = discounts
  }

  /// Any number, any time, at the list price.
  public static let plain = OrderTerms()

  /// The least number of whole lots that is at least `count` servers, in servers.
  public func wholeLots(_ count: Int) -> Int { (count + lot - 1) / lot * lot }

  /// Whether it is sold in `period` at all.
  public func isSold(in period: Period) -> Bool {
    (firstPeriod ?? 0) <= period.ordinal && period.ordinal <= (lastPeriod ?? period.ordinal)
  }
}

/// Prices that fall with the number of servers ordered in one period, all sites together.
public struct VolumeDiscounts: Hashable, Sendable {
  /// Which servers of a large order get the lower price.
  public enum Reach: String, Hashable, Sendable, CaseIterable {
    /// Every one: the number ordered decides the price of all.
    case all
    /// Only those from the threshold on; the first ones cost what they always do.
    case above
  }

  /// A threshold and what servers cost from there on.
  public struct Tier: Hashable, Sendable {
    /// Number of servers from which the tier holds; at least 2.
    public let from: Int
    public let price: TierPrice

    public init(from: Int, price: TierPrice) {
      self.from = from
      self.price = price
    }
  }

  /// What a server costs in a tier.
  public enum TierPrice: Hashable, Sendable {
    /// The list price less this share of it, 0 … 1.
    case discount(Double)
    /// This much at the plan's start; it follows the same trend as the list price.
    case fixed(Money)
  }

  public let reach: Reach
  /// By rising thresholds; at least one.
  public let tiers: [Tier]

  public init(reach: Reach, tiers: [Tier]) {
    self.reach = reach
    self.tiers = tiers.sorted { $0.from < $1.from }
  }
}
