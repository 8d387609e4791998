import Domain

/// The most of each workload that could be routed to a site in any slice of any period.
struct PeakDemand {
  private var peaks: [Key: Throughput] = [:]
  private var highest: [ID<Workload>: Throughput] = [:]

  private struct Key: Hashable {
    let workload: ID<Workload>
    let site: ID<Site>
  }

  init(in world: World) {
    for period in world.periods {
      for slice in world.slices {
        for (key, throughput) in Self.reachable(in: world, period.id, slice) {
          peaks[key] = max(peaks[key] ?? .zero, throughput)
        }
      }
    }
    for (key, peak) in peaks { highest[key.workload] = max(highest[key.workload] ?? .zero, peak) }
  }

  func throughput(of workload: ID<Workload>, at site: ID<Site>) -> Throughput {
    peaks[Key(workload: workload, site: site)] ?? .zero
  }

  /// At whichever site that is most.
  func throughput(of workload: ID<Workload>) -> Throughput {
    highest[workload] ?? .zero
  }

  private static func reachable(
    in world: World, _ period: ID<Period>, _ slice: Slice
  ) -> [Key: Throughput] {
    var sums: [Key: Throughput] = [:]
    for routing in world.routingClasses {
      let demand = routing.mostRouted(in: world.inventory, period, slice)
      for site in routing.sites {
        sums[Key(workload: routing.workload, site: site), default: .zero] += demand
      }
    }
    return sums
  }
}
