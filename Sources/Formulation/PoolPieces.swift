import Domain

/// What a pool carries as straight pieces over its number of blocks, never more than it does.
///
/// A pool that only keeps within a largest utilisation is one piece. One job is a piece between each two points of its
/// scaling curve, exactly. Under a latency objective pieces grow with the pool, by a quarter from eight blocks on; each is
/// the steepest line from its first pool that no other pool of it lies below.
struct PoolPieces: Sendable {
  struct Piece: Sendable {
    /// Blocks.
    let first, last: Int
    /// Load carried by one more block, and what is added to slope × blocks.
    let slope, base: Double

    func load(_ blocks: Int) -> Double { slope * Double(blocks) + base }

    /// The least pool of the piece that carries `load`; nil when none does.
    func least(carrying load: Double) -> Int? {
      guard self.load(last) >= load else { return nil }
      guard slope > 0 else { return first }
      let blocks = ((load - base) / slope - Tolerance.wholeNumber * max(1, load)).rounded(.up)
      return max(first, Int(min(max(blocks, 0), Double(last))))
    }
  }

  let pool: Pool
  /// At least one, from one block on without gaps.
  let pieces: [Piece]
  /// Load of one unit of work per second in the slowest mode, headroom included.
  private let slowest: Double

  /// - Parameter throughput: of one server in its slowest mode; nil when the workload shares servers.
  /// - Parameter peak: the most work that could ever be routed to it.
  init?(
    of workload: Workload, on server: ServerType, slowest throughput: Throughput, carrying peak: Throughput
  ) {
    guard let pool = Pool(of: workload, on: server, slowest: throughput) else { return nil }
    self.pool = pool
    slowest = (1 + workload.headroom) / (throughput.value * pool.block.size)
    let load = peak.value * slowest
    let most = min(pool.mostBlocks ?? Decisions.mostPerOrder, Decisions.mostPerOrder)
    var pieces: [Piece] = []
    while let first = Self.next(after: pieces, most) {
      let last = Self.last(from: first, most, workload, on: server, pool)
      let piece = Self.piece(first, last, workload, pool)
      let enough = piece.least(carrying: load)
      pieces.append(
        enough.map { Piece(first: first, last: $0, slope: piece.slope, base: piece.base) } ?? piece)
      if enough != nil { break }
    }
    self.pieces = pieces
  }

  /// Blocks beyond which no pool is of use.
  var most: Int { pieces.last?.last ?? 0 }

  /// The least pool that carries `throughput` in the slowest mode, or the largest that there is.
  func least(carrying throughput: Throughput) -> Int {
    let load = throughput.value * slowest
    guard load > 0 else { return 0 }
    return pieces.lazy.compactMap { $0.least(carrying: load) }.first ?? most
  }

  /// Whether every pool carries what the lowest of all lines says, so that no choice among pieces is needed.
  var isConcave: Bool {
    pieces.allSatisfy { piece in
      [piece.first, piece.last].allSatisfy { blocks in
        pieces.allSatisfy { $0.load(blocks) >= piece.load(blocks) - Tolerance.wholeNumber * Double(blocks) }
      } && piece.base >= -Tolerance.wholeNumber
    }
  }

  private static func next(after pieces: [Piece], _ most: Int) -> Int? {
    let first = (pieces.last?.last ?? 0) + 1
    return first <= most ? first : nil
  }

  /// Pools of up to this many blocks are a piece each; larger ones grow by a quarter.
  private static let single = 8

  private static func last(
    from first: Int, _ most: Int, _ workload: Workload, on server: ServerType, _ pool: Pool
  ) -> Int {
    if let scaling = workload.scaling {
      let each = max(1, pool.block.servers * server.acceleratorCount)
      return scaling.points.map { $0.accelerators / each }.first { $0 >= first } ?? most
    }
    guard workload.latencyObjective != nil, isHeldBack(pool, first, workload) else { return most }
    return min(most, first < single ? first : first + first / 4)
  }

  /// Whether the latency objective, not the largest utilisation, limits a pool.
  private static func isHeldBack(_ pool: Pool, _ blocks: Int, _ workload: Workload) -> Bool {
    pool.greatestLoad(blocks: blocks) < workload.maxUtilisation * Double(blocks) * (1 - Tolerance.wholeNumber)
  }

  /// Slots up to which a line is measured at every pool of its piece; beyond, a piece carries what its first pool does
  /// for each block, which is hardly less.
  private static let measured = 1 << 10

  private static func piece(_ first: Int, _ last: Int, _ workload: Workload, _ pool: Pool) -> Piece {
    let start = pool.greatestLoad(blocks: first)
    let through = Piece(first: first, last: last, slope: start / Double(first), base: 0)
    let slots = pool.slots.multipliedReportingOverflow(by: last)
    let isMeasured = !slots.overflow && slots.partialValue <= measured
    guard workload.scaling != nil || (workload.latencyObjective != nil && isMeasured) else { return through }
    guard last > first || workload.scaling != nil else { return through }
    let others = workload.scaling == nil ? Array((first + 1)..<(last + 1)) : [last > first ? last : first - 1]
    let slope = others.map { (pool.greatestLoad(blocks: $0) - start) / Double($0 - first) }.min() ?? 0
    return Piece(first: first, last: last, slope: slope, base: start.less(slope * Double(first)))
  }
}
