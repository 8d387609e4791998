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
  /// Growth beyond the demand for which servers stand ready, a share of it; 0.2 is 20 % more.
  public let headroom: Double
  /// Share of each slice's demand that may be served in any other slice of the same period, 0 … 1.
  public let deferrableShare: Double
  /// What a unit of work that is not served is held to cost; nil: everything must be served.
  public internal(set) var shortPenalty: Price<Work>?
  /// Modes it may run in; nil is any.
  public let acceptedModes: Set<ID<OperatingMode>>?
  /// Under the objective `throughput`: the worth of serving the whole demand once, where the workload has a multiple
  /// of its own; 0 takes the demand as it is. nil shares one multiple with all others that have none.
  public let weight: Double?
  /// Share of the demand that the other sites must serve when any one site is lost, 0 … 1.
  public let siteLossShare: Double
  /// Bytes that the serving site sends to one other site per unit of work, over a link between them.
  public let replication: Quantity<BytePerWork>
  /// Accelerators that one replica runs on; nil when it needs none, or nobody counts them.
  public let replicaAccelerators: Int?
  /// Memory that one replica needs on its accelerators together, by mode; a missing mode needs none.
  public let replicaMemory: [ID<OperatingMode>: Volume]
  public let sharing: Sharing
  /// nil: requests may wait for ever.
  public let latencyObjective: LatencyObjective?
  /// How its one job at a site scales; nil when the servers work side by side.
  public let scaling: ScalingCurve?

  public init(
    id: ID<Workload>, name: String, unit: String, maxUtilisation: Double, latencyLimit: Latency?,
    networkOut: Quantity<BytePerWork>, networkIn: Quantity<BytePerWork>, headroom: Double = 0,
    deferrableShare: Double = 0, shortPenalty: Price<Work>? = nil,
    acceptedModes: Set<ID<OperatingMode>>? = nil, weight: Double? = nil,
    siteLossShare: Double = 0, replication: Quantity<BytePerWork> = .zero,
    replicaAccelerators: Int? = nil, replicaMemory: [ID<OperatingMode>: Volume] = [:],
    sharing: Sharing = .shared,
    latencyObjective: LatencyObjective? = nil, scaling: ScalingCurve? = nil
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.maxUtilisation = maxUtilisation
    self.latencyLimit = latencyLimit
    self.networkOut = networkOut
    self.networkIn = networkIn
    self.headroom = headroom
    self.deferrableShare = deferrableShare
    self.shortPenalty = shortPenalty
    self.acceptedModes = acceptedModes
    self.weight = weight
    self.siteLossShare = siteLossShare
    self.replication = replication
    self.replicaAccelerators = replicaAccelerators
    self.replicaMemory = replicaMemory
    self.sharing = sharing
    self.latencyObjective = latencyObjective
    self.scaling = scaling
  }

  /// Share of a server's throughput that today's demand may fill, so that the demand grown by the headroom still
  /// keeps within the largest utilisation: largest utilisation / (1 + headroom).
  public var plannableShare: Double { maxUtilisation / (1 + headroom) }

  /// Share of each slice's demand that must be served in that very slice.
  public var promptShare: Double { 1 - deferrableShare }

  /// Whether it may run in `mode`.
  public func accepts(_ mode: ID<OperatingMode>) -> Bool { acceptedModes?.contains(mode) ?? true }
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
