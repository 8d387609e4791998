/// A line from one site to another, for what sites send each other; a line back is another link.
public struct SiteLink: Hashable, Sendable {
  public let from: ID<Site>
  public let to: ID<Site>
  public let name: String
  /// Most traffic; nil is unlimited.
  public let capacity: Traffic?
  /// Of the highest traffic of each period; nil when not charged.
  public let price: Price<GigabitPerSecondMonth>?
  /// Traffic of one port; nil when ports are not counted.
  public let portCapacity: Traffic?
  /// Of one port, per month.
  public let portPrice: Price<Month>

  public init(
    from: ID<Site>, to: ID<Site>, name: String, capacity: Traffic? = nil,
    price: Price<GigabitPerSecondMonth>? = nil, portCapacity: Traffic? = nil,
    portPrice: Price<Month> = Price(perUnit: 0)
  ) {
    self.from = from
    self.to = to
    self.name = name
    self.capacity = capacity
    self.price = price
    self.portCapacity = portCapacity
    self.portPrice = portPrice
  }

  /// `ams>dub`.
  public var label: String { "\(from)>\(to)" }
}
