/// Work done somewhere while one site is lost.
public struct FailoverServingKey: Hashable, Sendable {
  /// The site that is lost.
  public let lost: ID<Site>
  /// Where and on what the work is then done.
  public let serving: ServingKey

  public init(lost: ID<Site>, _ serving: ServingKey) {
    self.lost = lost
    self.serving = serving
  }
}

/// A region's work sent to a site while another one is lost.
public struct FailoverRoutingKey: Hashable, Sendable {
  /// The site that is lost.
  public let lost: ID<Site>
  /// Where the work is then sent.
  public let routing: RoutingKey

  public init(lost: ID<Site>, _ routing: RoutingKey) {
    self.lost = lost
    self.routing = routing
  }
}
