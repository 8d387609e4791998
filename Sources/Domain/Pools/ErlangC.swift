#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Waiting for one of several equal slots: requests come at random (Poisson), take exponential times, and wait in one
/// queue (M/M/c; A. K. Erlang 1917).
///
/// B(0) = 1, B(k) = a·B(k−1) / (k + a·B(k−1)); C = c·B / (c − a·(1 − B)); both stay within 0 … 1 at every step.
public enum ErlangC {
  /// The chance that a request finds every slot taken when none waits (Erlang B).
  /// - Parameters:
  ///   - slots: c, 0 or more.
  ///   - load: a, the mean number of slots in use; 0 or more.
  public static func blocking(slots: Int, load: Double) -> Double {
    guard slots > 0 else { return 1 }
    return (1...slots).reduce(1.0) { blocked, slot in load * blocked / (Double(slot) + load * blocked) }
  }

  /// The chance that a request must wait; 1 when the load leaves no slot free.
  public static func waiting(slots: Int, load: Double) -> Double {
    let free = Double(slots) - load
    guard free > 0 else { return 1 }
    let blocked = blocking(slots: slots, load: load)
    return Double(slots) * blocked / (free + load * blocked)
  }

  /// The mean wait, in service times; infinite when the load leaves no slot free.
  public static func meanWait(slots: Int, load: Double) -> Double {
    let free = Double(slots) - load
    return free > 0 ? waiting(slots: slots, load: load) / free : .infinity
  }

  /// The share of requests that wait no longer than `patience` service times: 1 − C·e^(−(c − a)·patience).
  public static func servedInTime(slots: Int, load: Double, patience: Double) -> Double {
    let free = Double(slots) - load
    guard free > 0 else { return 0 }
    return 1 - waiting(slots: slots, load: load) * exp(-free * patience)
  }

  /// The greatest load at which at least `share` of the requests wait no longer than `patience` service times.
  ///
  /// That share falls as the load rises, so halving an interval finds it, from below.
  public static func greatestLoad(slots: Int, patience: Double, share: Double) -> Double {
    var (kept, broken) = (0.0, Double(slots))
    while true {
      let middle = (kept + broken) / 2
      guard broken - kept > Double(slots) * precision, middle > kept, middle < broken else { return kept }
      if servedInTime(slots: slots, load: middle, patience: patience) >= share {
        kept = middle
      } else {
        broken = middle
      }
    }
  }

  /// Of the load, relative to the slots.
  private static let precision = 1e-12
}
