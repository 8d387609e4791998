/// A limit on how much of all spending on servers may go to one vendor, or to one site.
///
/// Spending is counted at the list price on the day of the order, undiscounted, over the whole horizon, before
/// volume discounts: who is too large a part of the orders does not depend on how the discount of a shared order
/// is split among sites. What is leased or rented is not ordered and does not count; nor do existing servers.
public struct SpendingShare: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    case vendor(String)
    case site(ID<Site>)
  }

  public let subject: Subject
  /// Largest share of the spending, 0 … 1.
  public let limit: Double

  public init(of subject: Subject, limit: Double) {
    self.subject = subject
    self.limit = limit
  }

  /// `vendor NVIDIA`, `site ams`.
  public var label: String {
    switch subject {
    case .vendor(let name): "vendor \(name)"
    case .site(let id): "site \(id)"
    }
  }

  /// Whether servers of this type, ordered for this site, count towards the share.
  public func counts(_ server: ServerType, at site: ID<Site>) -> Bool {
    switch subject {
    case .vendor(let name): server.vendor == name
    case .site(let id): site == id
    }
  }
}
