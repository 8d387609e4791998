/// A way to bring servers from one site to another.
public struct Move: Hashable, Sendable {
  public let server: ID<ServerType>
  public let from: ID<Site>
  public let to: ID<Site>
  /// Paid for each server, in the period in which it leaves.
  public let price: Money
  /// Periods out of service, 0 or more; it serves again from the start of the period after them.
  public let outage: Int

  public init(server: ID<ServerType>, from: ID<Site>, to: ID<Site>, price: Money, outage: Int) {
    self.server = server
    self.from = from
    self.to = to
    self.price = price
    self.outage = outage
  }

  public var route: MoveRoute { MoveRoute(server: server, from: from, to: to) }
}

/// What identifies a move.
public struct MoveRoute: Hashable, Sendable, Comparable {
  public let server: ID<ServerType>
  public let from: ID<Site>
  public let to: ID<Site>

  public init(server: ID<ServerType>, from: ID<Site>, to: ID<Site>) {
    self.server = server
    self.from = from
    self.to = to
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.server, left.from, left.to) < (right.server, right.from, right.to)
  }
}

extension Horizon {
  /// The period from whose start servers serve again that leave at the start of `period`; nil behind the horizon.
  public func arrival(by move: Move, leaving period: Period) -> Period? {
    let ordinal = period.ordinal + move.outage
    return ordinal < periods.count ? periods[ordinal] : nil
  }
}
