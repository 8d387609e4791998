/// What power costs at a site beside its kWh. What is absent costs nothing.
public struct Tariff: Hashable, Sendable {
  /// The supplier's standing charge; per month while the site is open.
  public let fixedFee: Price<Month>
  /// Real power over apparent power, above 0 and at most 1: kVA = kW / power factor.
  public let powerFactor: Double
  /// Paid on every kWh while the power factor is too low; nil where the supplier does not ask.
  public let surcharge: PowerFactorClause?
  /// Sorted by name.
  public let demandRates: [DemandRate]
  /// Per kW of facility power reserved. What is reserved covers the highest facility power so far, and never
  /// falls again while the site is open; nil where nothing is reserved.
  public let reservedPower: Price<KilowattMonth>?
  /// Facility power reserved at the plan's start; paid from then on.
  public let reservedAtStart: Power
  /// Rent per kW of IT power at the configured maximum of what stands there, as colocation is let; nil for none.
  public let rent: Price<KilowattMonth>?

  public init(
    fixedFee: Price<Month> = Price(perUnit: 0), powerFactor: Double = 1,
    surcharge: PowerFactorClause? = nil, demandRates: [DemandRate] = [],
    reservedPower: Price<KilowattMonth>? = nil, rent: Price<KilowattMonth>? = nil,
    reservedAtStart: Power = .zero
  ) {
    self.fixedFee = fixedFee
    self.powerFactor = powerFactor
    self.surcharge = surcharge
    self.demandRates = demandRates.sorted { $0.name < $1.name }
    self.reservedPower = reservedPower
    self.rent = rent
    self.reservedAtStart = reservedAtStart
  }

  public static let none = Tariff()

  /// What every kWh costs more for the power factor: price per point × points below the threshold.
  public var surchargePrice: Price<KilowattHour> {
    guard let surcharge else { return Price(perUnit: 0) }
    let points = max(0, surcharge.threshold - powerFactor) * Conversions.percent
    return Price(perUnit: surcharge.perPoint.perUnit * points)
  }
}

/// A surcharge on energy for drawing too much reactive power.
public struct PowerFactorClause: Hashable, Sendable {
  /// The least power factor that costs nothing.
  public let threshold: Double
  /// For each percentage point that the power factor lies below the threshold.
  public let perPoint: Price<KilowattHour>

  public init(threshold: Double, perPoint: Price<KilowattHour>) {
    self.threshold = threshold
    self.perPoint = perPoint
  }
}

extension Site {
  /// Everything the site pays on its demand: its one demand charge, without a name, then those of its tariff.
  public var demandRates: [DemandRate] {
    (demandCharge.map { [DemandRate(name: "", price: $0)] } ?? []) + tariff.demandRates
  }
}
