import Domain

/// What the decisions say of the loss of each site, added up by where the work is sent and done.
struct Failover {
  private struct Moment: Hashable {
    let lost: ID<Site>
    let period: ID<Period>
    let slice: ID<Slice>
  }
  private struct Sent: Hashable {
    let moment: Moment
    let workload: ID<Workload>
    let region: ID<Region>
  }
  private struct Place: Hashable {
    let moment: Moment
    let workload: ID<Workload>
    let site: ID<Site>
  }
  private struct Stand: Hashable {
    let moment: Moment
    let server: ID<ServerType>
    let site: ID<Site>
  }

  private let inventory: Inventory
  private var told: Set<Moment> = []
  private var fromRegions: [Sent: Throughput] = [:]
  private var toSites: [Place: Throughput] = [:]
  private var atSites: [Place: Throughput] = [:]
  private var busyServers: [Stand: Double] = [:]
  /// Decisions that are none, in no order.
  private(set) var faults: [String] = []

  init(_ inventory: Inventory, _ decisions: Decisions, _ places: Places) {
    self.inventory = inventory
    // Sorted, because sums in floating point depend on their order.
    for (key, throughput) in decisions.failoverRouting.sorted(by: { $0.key.order < $1.key.order }) {
      add(key, throughput, places)
    }
    for (key, throughput) in decisions.failoverServing.sorted(by: { $0.key.order < $1.key.order }) {
      add(key, throughput, places)
    }
  }

  /// The slice whose failover holds for `h`: itself where the decisions tell of it or nothing must survive in it, else
  /// the first that is told of and asks for at least as much of everything that must survive; nil where there is none.
  func slice(covering h: Int, _ lost: ID<Site>, _ period: ID<Period>) -> Int? {
    let slices = inventory.horizon.slices
    let asked = demand(in: period, slices[h].id)
    if asked.allSatisfy({ $0 == .zero }) { return h }
    if told.contains(Moment(lost: lost, period: period, slice: slices[h].id)) { return h }
    return slices.indices.first { other in
      told.contains(Moment(lost: lost, period: period, slice: slices[other].id))
        && zip(demand(in: period, slices[other].id), asked).allSatisfy { $0 >= $1 }
    }
  }

  func sent(
    _ workload: ID<Workload>, from region: ID<Region>, without lost: ID<Site>, _ period: ID<Period>,
    _ slice: ID<Slice>
  ) -> Throughput {
    let moment = Moment(lost: lost, period: period, slice: slice)
    return fromRegions[Sent(moment: moment, workload: workload, region: region)] ?? .zero
  }

  func sent(
    _ workload: ID<Workload>, to site: ID<Site>, without lost: ID<Site>, _ period: ID<Period>,
    _ slice: ID<Slice>
  ) -> Throughput {
    let moment = Moment(lost: lost, period: period, slice: slice)
    return toSites[Place(moment: moment, workload: workload, site: site)] ?? .zero
  }

  func served(
    _ workload: ID<Workload>, at site: ID<Site>, without lost: ID<Site>, _ period: ID<Period>,
    _ slice: ID<Slice>
  ) -> Throughput {
    let moment = Moment(lost: lost, period: period, slice: slice)
    return atSites[Place(moment: moment, workload: workload, site: site)] ?? .zero
  }

  /// Servers of a type that the work keeps busy at each workload's largest utilisation.
  func busy(
    _ server: ID<ServerType>, at site: ID<Site>, without lost: ID<Site>, _ period: ID<Period>,
    _ slice: ID<Slice>
  ) -> Double {
    let moment = Moment(lost: lost, period: period, slice: slice)
    return busyServers[Stand(moment: moment, server: server, site: site)] ?? 0
  }

  private func demand(in period: ID<Period>, _ slice: ID<Slice>) -> [Throughput] {
    inventory.workloads.filter { $0.siteLossShare > 0 }.flatMap { workload in
      inventory.regions.map { inventory.demand(of: workload.id, from: $0, in: period, slice) }
    }
  }

  private mutating func add(_ key: FailoverRoutingKey, _ throughput: Throughput, _ places: Places) {
    let route = key.routing
    let isKnown =
      places.sites[key.lost] != nil && places.sites[route.site] != nil
      && places.regions[route.region] != nil && places.periods[route.period] != nil
      && places.slices[route.slice] != nil
    guard isKnown, let workload = inventory.workload(route.workload), throughput.isLawful,
      route.site != key.lost, inventory.allows(workload, from: route.region, at: route.site)
    else {
      faults.append("the failover \(key.order.joined(separator: " ")) is none")
      return
    }
    let moment = Moment(lost: key.lost, period: route.period, slice: route.slice)
    told.insert(moment)
    fromRegions[Sent(moment: moment, workload: route.workload, region: route.region), default: .zero] +=
      throughput
    toSites[Place(moment: moment, workload: route.workload, site: route.site), default: .zero] += throughput
  }

  private mutating func add(_ key: FailoverServingKey, _ throughput: Throughput, _ places: Places) {
    let work = key.serving
    let isKnown =
      places.sites[key.lost] != nil && places.sites[work.site] != nil
      && places.periods[work.period] != nil && places.slices[work.slice] != nil
    let figure = places.figures[Figure.Key(workload: work.workload, server: work.server, mode: work.mode)]
    guard isKnown, let figure, let workload = inventory.workload(work.workload), throughput.isLawful,
      work.site != key.lost
    else {
      faults.append("the failover \(key.order.joined(separator: " ")) is none")
      return
    }
    let moment = Moment(lost: key.lost, period: work.period, slice: work.slice)
    atSites[Place(moment: moment, workload: work.workload, site: work.site), default: .zero] += throughput
    let useful = figure.throughput * workload.maxUtilisation
    busyServers[Stand(moment: moment, server: work.server, site: work.site), default: 0] +=
      throughput / useful
  }
}

extension FailoverRoutingKey {
  fileprivate var order: [String] {
    [
      lost.name, routing.period.name, routing.slice.name, routing.workload.name, routing.region.name,
      routing.site.name,
    ]
  }
}

extension FailoverServingKey {
  fileprivate var order: [String] {
    [
      lost.name, serving.period.name, serving.slice.name, serving.workload.name, serving.server.name,
      serving.mode.name, serving.site.name,
    ]
  }
}

extension [String] {
  fileprivate static func < (left: Self, right: Self) -> Bool { left.lexicographicallyPrecedes(right) }
}
