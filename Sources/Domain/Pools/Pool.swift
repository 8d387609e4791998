/// The blocks of one server type that one workload holds at a site, and what they carry together.
///
/// Load is counted in blocks kept busy: Σ served / throughput of a block × (1 + headroom).
public struct Pool: Sendable {
  private let workload: Workload
  /// Servers that a block takes, or the part of one.
  public let block: ServerBlock
  /// Of the slowest mode it may run in.
  private let throughput: Throughput
  private let accelerators: Int

  /// - Parameter slowest: what one server does in the slowest of the modes that count.
  /// - Returns: nil when the workload shares servers.
  public init?(of workload: Workload, on server: ServerType, slowest: Throughput) {
    guard let block = workload.block(on: server) else { return nil }
    self.workload = workload
    self.block = block
    throughput = slowest * block.size
    accelerators = server.acceleratorCount
    mostBlocks = workload.mostBlocks(block, on: server)
  }

  /// The greatest load of a pool of `blocks`: within the largest utilisation, within the latency objective, and as its
  /// job scales.
  public func greatestLoad(blocks: Int) -> Double {
    guard blocks > 0 else { return 0 }
    return scaled(blocks) * min(workload.maxUtilisation, inTime(blocks))
  }

  /// Requests that a block serves at once; 1 where nobody asks how long they wait.
  public var slots: Int { workload.latencyObjective?.slots(at: throughput) ?? 1 }

  /// The least pool of at most `held` blocks that carries `load`, found by halving: larger pools carry more.
  public func least(carrying load: Double, of held: Int) -> Int {
    let wanted = load * (1 - Self.trace)
    guard wanted > 0 else { return 0 }
    var (short, enough) = (0, held)
    while enough - short > 1 {
      let middle = (short + enough) / 2
      if greatestLoad(blocks: middle) >= wanted { enough = middle } else { short = middle }
    }
    return enough
  }

  /// The least pool that carries `load`; nil when none does, however large.
  public func least(carrying load: Double) -> Int? {
    let most = min(mostBlocks ?? Decisions.mostPerOrder, Decisions.mostPerOrder)
    var held = min(1, most)
    while held < most && greatestLoad(blocks: held) < load { held = min(2 * held, most) }
    guard greatestLoad(blocks: held) >= load * (1 - Self.trace) else { return nil }
    return least(carrying: load, of: held)
  }

  /// Share of a load that a solver's tolerance may have added.
  private static let trace = 1e-8

  /// Blocks beyond which no pool can be used; nil when any can.
  public let mostBlocks: Int?

  /// Blocks' worth of throughput that `blocks` give as one job; all of them where they are no job.
  private func scaled(_ blocks: Int) -> Double {
    guard let scaling = workload.scaling else { return Double(blocks) }
    let each = Double(max(1, block.servers * accelerators))
    return (scaling.throughput(of: Double(blocks) * each) ?? 0) / each
  }

  private func inTime(_ blocks: Int) -> Double {
    guard let objective = workload.latencyObjective else { return 1 }
    return objective.greatestUtilisation(
      blocks: blocks, slots: objective.slots(at: throughput), throughput: throughput)
  }
}
