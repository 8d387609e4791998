/// Work that regions ask for, in its own unit.
public struct Workload: Hashable, Sendable {
  public let id: ID<Workload>
  public let name: String
  /// What one unit of work is called: `tokens`, `samples`, `requests`.
  public let unit: String
  /// Largest share of a server's throughput that this workload may plan on, above 0 and at most 1.
  public let maxUtilisation: Double
  /// Highest acceptable latency between region and site; nil is any.
  public let latencyLimit: Latency?
  /// Bytes sent from the site to the region per unit of work.
  public let networkOut: Quantity<BytePerWork>
  /// Bytes sent from the region to the site per unit of work.
  public let networkIn: Quantity<BytePerWork>

  public init(
    id: ID<Workload>, name: String, unit: String, maxUtilisation: Double, latencyLimit: Latency?,
    networkOut: Quantity<BytePerWork>, networkIn: Quantity<BytePerWork>
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.maxUtilisation = maxUtilisation
    self.latencyLimit = latencyLimit
    self.networkOut = networkOut
    self.networkIn = networkIn
  }
}

/// What a fully loaded server of one type does for one workload in one mode.
public struct ThroughputFigure: Hashable, Sendable {
  public let workload: ID<Workload>
  public let server: ID<ServerType>
  public let mode: ID<OperatingMode>
  /// Of one server; above 0.
  public let throughput: Throughput

  public init(
    workload: ID<Workload>, server: ID<ServerType>, mode: ID<OperatingMode>, throughput: Throughput
  ) {
    self.workload = workload
    self.server = server
    self.mode = mode
    self.throughput = throughput
  }
}
