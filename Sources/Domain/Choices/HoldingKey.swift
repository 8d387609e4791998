/// Servers or replicas that one workload has to itself.
public struct HoldingKey: Hashable, Sendable {
  public let workload: ID<Workload>
  public let server: ID<ServerType>
  public let site: ID<Site>
  public let period: ID<Period>

  public init(workload: ID<Workload>, server: ID<ServerType>, site: ID<Site>, period: ID<Period>) {
    self.workload = workload
    self.server = server
    self.site = site
    self.period = period
  }
}
