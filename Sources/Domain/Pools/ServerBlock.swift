/// The least that a workload holds of a server type when it shares none of it: a whole server, a whole replica on part
/// of a server, or a replica on several servers.
public struct ServerBlock: Hashable, Sendable {
  /// Blocks on one server; 1 when a block takes whole servers.
  public let perServer: Int
  /// Whole servers that one block takes; 1 when several fit on one.
  public let servers: Int

  public init(perServer: Int = 1, servers: Int = 1) {
    self.perServer = perServer
    self.servers = servers
  }

  /// Servers, or the part of one, that a block takes.
  public var size: Double { Double(servers) / Double(perServer) }
}

/// Whom a workload shares servers with.
public enum Sharing: String, Hashable, Sendable, CaseIterable {
  /// With every workload that runs on the same servers.
  case shared
  /// With none: whole servers of its own.
  case servers
  /// Whole replicas of its own; replicas of several workloads may stand on one server.
  case replicas
}

extension Workload {
  /// What it holds of `server` at a time; nil when it shares servers, or when its replicas fit nowhere on them.
  public func block(on server: ServerType) -> ServerBlock? {
    switch sharing {
    case .shared: return nil
    case .servers:
      guard replicaAccelerators != nil else { return ServerBlock() }
      return replica(on: server).map { ServerBlock(servers: $0.servers) }
    case .replicas: return replica(on: server)
    }
  }

  /// One replica on `server`: ⌊accelerators / accelerators of a replica⌋ of them on one server, or else one on
  /// ⌈accelerators of a replica / accelerators⌉ servers; nil without accelerators.
  public func replica(on server: ServerType) -> ServerBlock? {
    guard let needed = replicaAccelerators, needed > 0, server.acceleratorCount > 0 else { return nil }
    if needed <= server.acceleratorCount { return ServerBlock(perServer: server.acceleratorCount / needed) }
    return ServerBlock(servers: (needed + server.acceleratorCount - 1) / server.acceleratorCount)
  }

  /// Blocks on `server` up to which its job was measured; nil for a workload that is no job.
  func mostBlocks(_ block: ServerBlock, on server: ServerType) -> Int? {
    scaling?.points.last.map { $0.accelerators / max(1, block.servers * server.acceleratorCount) }
  }

  /// Whether it can run on `server` in `mode`: in a mode that it accepts, on accelerators if its replicas need some,
  /// whose memory together holds a replica; as a job, on a block that is no larger than was measured.
  public func runs(on server: ServerType, in mode: ID<OperatingMode>) -> Bool {
    guard accepts(mode) else { return false }
    if let block = block(on: server), let most = mostBlocks(block, on: server), most < 1 { return false }
    guard let needed = replicaAccelerators else { return true }
    guard server.acceleratorCount > 0 else { return false }
    guard let memory = replicaMemory[mode] else { return true }
    guard let each = server.acceleratorMemory else { return false }
    return memory <= each * Double(needed)
  }
}

extension ServerType {
  /// Accelerators in one server; none where the inventory does not say.
  public var acceleratorCount: Int { accelerators ?? 0 }
}
