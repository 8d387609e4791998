import Domain

/// The power of ten in which a workload's throughput stands in the program, so that coefficients are near 1
/// whether a server does 3 images or 100,000 tokens a second, and no demand is so small that it drowns in the
/// solver's tolerance.
struct WorkScale: Sendable {
  private let factors: [ID<Workload>: Double]

  init(of inventory: Inventory) {
    var largest: [ID<Workload>: Double] = [:]
    for figure in inventory.runnableThroughputs {
      largest[figure.workload] = max(largest[figure.workload] ?? 0, figure.throughput.value)
    }
    var smallest = largest
    for (key, throughput) in inventory.demand {
      smallest[key.workload] = min(smallest[key.workload] ?? .infinity, throughput.value)
    }
    factors = smallest.mapValues(Self.powerOfTen(below:))
  }

  /// Work per second that one unit of the program's variable stands for.
  func factor(of workload: ID<Workload>) -> Double { factors[workload] ?? 1 }

  /// A throughput in the program's scale.
  func scaled(_ throughput: Throughput, of workload: ID<Workload>) -> Double {
    throughput.value / factor(of: workload)
  }

  private static func powerOfTen(below value: Double) -> Double {
    var power = 1.0
    while power * 10 <= value { power *= 10 }
    while power > value { power /= 10 }
    return power
  }
}
