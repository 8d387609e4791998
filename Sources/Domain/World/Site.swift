/// A place where servers may stand.
public struct Site: Hashable, Sendable {
  public let id: ID<Site>
  public let name: String
  /// Whether the site is already in use; a candidate is opened by the plan, at most once.
  public let isExisting: Bool
  /// Paid once when a candidate opens.
  public let openingCost: Money
  /// Whether the plan must reckon with its loss. A cloud region of several zones is lost less often than one building.
  public let mayBeLost: Bool
  /// The first period in which a candidate may be open.
  public let opensFrom: ID<Period>
  /// Per month while open.
  public let fixedCost: Price<Month>
  /// Floor space for racks; nil is unlimited.
  public let space: Area?
  /// Facility power the feed carries, PUE included; nil is unlimited.
  public let powerFeed: Power?
  /// Facility power over IT power, at least 1.
  public let pue: Double
  /// Price of the period's highest facility power, per kW and month; nil when not charged.
  public let demandCharge: Price<KilowattMonth>?
  /// Racks standing at the plan's start, bought and paid for.
  public let existingRacks: [ID<RackType>: Int]
  /// What power costs beside its kWh and the demand charge.
  public let tariff: Tariff
  public let facility: Facility

  public init(
    id: ID<Site>, name: String, isExisting: Bool, mayBeLost: Bool = true, openingCost: Money,
    opensFrom: ID<Period>,
    fixedCost: Price<Month>, space: Area?, powerFeed: Power?, pue: Double,
    demandCharge: Price<KilowattMonth>?, existingRacks: [ID<RackType>: Int],
    tariff: Tariff = .none, facility: Facility = .plain
  ) {
    self.id = id
    self.name = name
    self.isExisting = isExisting
    self.mayBeLost = mayBeLost
    self.openingCost = openingCost
    self.opensFrom = opensFrom
    self.fixedCost = fixedCost
    self.space = space
    self.powerFeed = powerFeed
    self.pue = pue
    self.demandCharge = demandCharge
    self.existingRacks = existingRacks
    self.tariff = tariff
    self.facility = facility
  }
}

/// Where demand comes from.
public enum Region {}
