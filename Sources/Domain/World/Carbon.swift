/// Greenhouse gas that a kilowatt-hour drawn at the meter stands for, in both ways of counting.
public struct CarbonIntensity: Hashable, Sendable {
  /// Of the grid that the site draws from.
  public let location: Quantity<KilogramPerKilowattHour>
  /// After the site's supply contracts; nil where there is none, and the grid's intensity counts.
  public let market: Quantity<KilogramPerKilowattHour>?

  public init(
    location: Quantity<KilogramPerKilowattHour>, market: Quantity<KilogramPerKilowattHour>? = nil
  ) {
    (self.location, self.market) = (location, market)
  }

  public static let none = CarbonIntensity(location: .zero)

  public subscript(_ basis: CarbonBasis) -> Quantity<KilogramPerKilowattHour> {
    switch basis {
    case .location: location
    case .market: market ?? location
    }
  }
}

/// The two ways of counting emissions of electricity (GHG Protocol, scope 2); a report states both.
public enum CarbonBasis: String, Hashable, Sendable, CaseIterable { case location, market }

/// What emissions cost and how much of them there may be.
public struct CarbonPolicy: Hashable, Sendable {
  /// Which count the price and the caps apply to.
  public let basis: CarbonBasis
  /// Whether what was emitted to make ordered servers and racks counts too, in the period of the order.
  public let countsEmbodied: Bool
  /// Price by period; a missing key costs nothing.
  public let prices: [ID<Period>: Price<KilogramCO2e>]
  /// Most over the whole horizon; nil is unlimited.
  public let cap: Emissions?
  /// Most in a period; a missing key is unlimited.
  public let periodCaps: [ID<Period>: Emissions]

  public init(
    basis: CarbonBasis = .location, countsEmbodied: Bool = false,
    prices: [ID<Period>: Price<KilogramCO2e>] = [:], cap: Emissions? = nil,
    periodCaps: [ID<Period>: Emissions] = [:]
  ) {
    self.basis = basis
    self.countsEmbodied = countsEmbodied
    self.prices = prices
    self.cap = cap
    self.periodCaps = periodCaps
  }

  /// No price and no cap.
  public static let none = CarbonPolicy()

  /// What counts, in words: `location`, `market and embodied`.
  public var label: String { countsEmbodied ? "\(basis.rawValue) and embodied" : basis.rawValue }
}

extension Inventory {
  /// Carbon intensity of energy; none where the inventory has no figure.
  public func carbonIntensity(
    at site: ID<Site>, in period: ID<Period>, _ slice: ID<Slice>
  ) -> CarbonIntensity {
    carbonIntensities[CarbonKey(site: site, period: period, slice: slice)] ?? .none
  }

  /// Whether the inventory says anything of greenhouse gas at all; else no plan speaks of it.
  public var statesCarbon: Bool {
    !carbonIntensities.isEmpty || serverTypes.contains { $0.embodiedCarbon > .zero }
      || rackTypes.contains { $0.embodiedCarbon > .zero }
      || switchTypes.contains { $0.embodiedCarbon > .zero }
  }
}
