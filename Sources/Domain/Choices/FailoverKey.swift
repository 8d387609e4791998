/// What is done while one site is lost.
public struct FailoverKey<Part: Hashable & Sendable>: Hashable, Sendable {
  /// The site that is lost.
  public let lost: ID<Site>
  /// What is then done, as it is told where no site is lost.
  public let part: Part

  public init(lost: ID<Site>, _ part: Part) {
    self.lost = lost
    self.part = part
  }
}

/// Work done somewhere while one site is lost.
public typealias FailoverServingKey = FailoverKey<ServingKey>

extension FailoverKey where Part == ServingKey {
  /// Where and on what the work is then done.
  public var serving: ServingKey { part }
}

/// A region's work sent to a site while another one is lost.
public typealias FailoverRoutingKey = FailoverKey<RoutingKey>

extension FailoverKey where Part == RoutingKey {
  /// Where the work is then sent.
  public var routing: RoutingKey { part }
}
