/// An order of switches for one role of a fabric.
public struct SwitchPurchaseKey: Hashable, Sendable {
  public let fabric: ID<Fabric>
  public let role: FabricRole
  public let site: ID<Site>
  /// The period of the order.
  public let period: ID<Period>

  public init(fabric: ID<Fabric>, role: FabricRole, site: ID<Site>, period: ID<Period>) {
    self.fabric = fabric
    self.role = role
    self.site = site
    self.period = period
  }
}
