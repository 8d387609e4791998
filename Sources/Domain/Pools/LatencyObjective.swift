/// How long requests may wait for a free slot: at least `share` of them no longer than `wait`.
///
/// It limits how busy a pool may be: the fewer slots, the less, because small pools wait longer at the same load.
/// Requests are taken to come at random, to take exponential times, and to wait in one queue for the slots of one pool
/// (`ErlangC`).
public struct LatencyObjective: Hashable, Sendable {
  /// What one request takes once it is served.
  public let serviceTime: Seconds
  /// What it may wait before.
  public let wait: Seconds
  /// Share of the requests that wait no longer, above 0 and below 1.
  public let share: Double
  /// Units of work that one request is, above 0.
  public let workPerRequest: Double

  public init(serviceTime: Seconds, wait: Seconds, share: Double, workPerRequest: Double = 1) {
    self.serviceTime = serviceTime
    self.wait = wait
    self.share = share
    self.workPerRequest = workPerRequest
  }

  /// Requests that a block serves at once when it does `throughput`: requests per second × service time, in whole
  /// slots, at least one.
  public func slots(at throughput: Throughput) -> Int {
    let busy = throughput.value / workPerRequest * serviceTime.value
    return max(1, Int(min(busy + Self.wholeSlots * busy, Double(Self.mostSlots)).rounded(.down)))
  }

  /// How busy `blocks` blocks of `slots` slots may be, 0 … 1.
  ///
  /// Of pools beyond the most slots that are counted, the limit is that of the most: safe, as larger pools bear more.
  public func greatestUtilisation(blocks: Int, slots: Int, throughput: Throughput) -> Double {
    let (product, overflow) = blocks.multipliedReportingOverflow(by: slots)
    let pool = overflow ? Self.mostSlots : min(product, Self.mostSlots)
    guard pool > 0 else { return 0 }
    let load = ErlangC.greatestLoad(slots: pool, patience: patience(at: throughput, slots), share: share)
    return load / Double(pool)
  }

  /// The wait allowed, in service times: of the time stated, or of a slot's share of the throughput if that is longer.
  private func patience(at throughput: Throughput, _ slots: Int) -> Double {
    let ofSlot = Double(slots) * workPerRequest / throughput.value
    return wait.value / max(serviceTime.value, ofSlot)
  }

  /// Slots beyond which a pool is counted as this large.
  public static let mostSlots = 1 << 16
  /// What floating-point division leaves where whole slots were meant.
  private static let wholeSlots = 1e-9
}
