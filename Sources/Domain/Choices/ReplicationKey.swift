/// Work whose results are sent from the site that serves it to another.
public struct ReplicationKey: Hashable, Sendable {
  public let workload: ID<Workload>
  public let from: ID<Site>
  public let to: ID<Site>
  public let period: ID<Period>
  public let slice: ID<Slice>

  public init(
    workload: ID<Workload>, from: ID<Site>, to: ID<Site>, period: ID<Period>, slice: ID<Slice>
  ) {
    self.workload = workload
    self.from = from
    self.to = to
    self.period = period
    self.slice = slice
  }
}

/// Ports of a link between sites taken in a period.
public struct LinkPortKey: Hashable, Sendable {
  public let from: ID<Site>
  public let to: ID<Site>
  public let period: ID<Period>

  public init(from: ID<Site>, to: ID<Site>, period: ID<Period>) {
    self.from = from
    self.to = to
    self.period = period
  }

  public init(_ link: SiteLink, in period: ID<Period>) {
    self.init(from: link.from, to: link.to, period: period)
  }

  /// `ams>dub`.
  public var label: String { "\(from)>\(to)" }
}
