import Domain

/// What a workload gets at a site in a period, at the slice in which it asks most of that site.
public struct CapacityLine: Hashable, Sendable {
  public let period: ID<Period>
  public let workload: ID<Workload>
  public let unit: String
  public let site: ID<Site>
  /// The slice with the highest served throughput.
  public let slice: ID<Slice>
  /// Served in that slice.
  public let served: Throughput
  /// Servers busy with it in that slice at its largest utilisation, fractional.
  public let servers: Double
  /// What the site's healthy servers could serve of this workload beside everything else in that slice:
  /// `served` plus the throughput of the capacity left idle on the types it can run on.
  public let capacity: Throughput
  /// Busy share of the healthy servers and the hired ones it runs on, all workloads together, 0 … 1.
  public let utilisation: Double

  public init(
    period: ID<Period>, workload: ID<Workload>, unit: String, site: ID<Site>, slice: ID<Slice>,
    served: Throughput, servers: Double, capacity: Throughput, utilisation: Double
  ) {
    self.period = period
    self.workload = workload
    self.unit = unit
    self.site = site
    self.slice = slice
    self.served = served
    self.servers = servers
    self.capacity = capacity
    self.utilisation = utilisation
  }
}
