/// A charge on the highest facility power in certain hours of certain months.
///
/// The peak of a period counts as that of each of its months: where demand changes with the months, let periods be
/// months, or name the slices that lie in the months billed.
public struct DemandRate: Hashable, Sendable {
  /// Tells the charges of a site apart; empty for the site's one charge without a name.
  public let name: String
  /// Per kW of billed demand and month, or per kVA.
  public let price: Price<KilowattMonth>
  /// Whether the price is per kVA of apparent power rather than per kW.
  public let isApparent: Bool
  /// The slices in which demand is measured; nil is every slice.
  public let slices: Set<ID<Slice>>?
  /// The calendar months that are billed, 1 … 12.
  public let months: Set<Int>
  /// Demand that an earlier peak keeps up; nil for none.
  public let ratchet: Ratchet?

  public init(
    name: String, price: Price<KilowattMonth>, isApparent: Bool = false, slices: Set<ID<Slice>>? = nil,
    months: Set<Int> = DemandRate.everyMonth, ratchet: Ratchet? = nil
  ) {
    self.name = name
    self.price = price
    self.isApparent = isApparent
    self.slices = slices
    self.months = months
    self.ratchet = ratchet
  }

  public static let everyMonth = Set(1...Conversions.monthsPerYear)

  /// Whether demand is measured in `slice`.
  public func measures(_ slice: Slice) -> Bool { slices?.contains(slice.id) ?? true }

  /// Units billed for each kW drawn: 1, or 1 / power factor where kVA are billed.
  public func unitsPerKilowatt(at site: Site) -> Double { isApparent ? 1 / site.tariff.powerFactor : 1 }
}

/// A month is billed for no less than a share of the highest demand measured in the months before it.
///
/// What counts is demand as measured in billed months, not what a ratchet has made of it: a peak is forgotten
/// once it is older than `months`.
public struct Ratchet: Hashable, Sendable {
  /// Above 0 and at most 1.
  public let share: Double
  /// Calendar months that are looked back on, at least 1.
  public let months: Int
  /// The highest demand measured in the months before the plan's start; it counts as if measured in the last of them.
  public let earlierPeak: Power

  public init(share: Double, months: Int = Ratchet.usualMonths, earlierPeak: Power = .zero) {
    self.share = share
    self.months = months
    self.earlierPeak = earlierPeak
  }

  /// A year together with the month that is billed.
  public static let usualMonths = Conversions.monthsPerYear - 1
}
