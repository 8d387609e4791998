import Domain

/// What the decisions say of the loss of each site, added up by where the work is sent and done.
struct Failover {
  /// A site that is lost, and when.
  struct Moment: Hashable {
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
    let workload: ID<Workload>
    let server: ID<ServerType>
    let site: ID<Site>
  }
  private struct Line: Hashable {
    let moment: Moment
    let product: Int
  }

  private let inventory: Inventory
  private let connections: Connections
  private let short: [DemandKey: Throughput]
  private var told: Set<Moment> = []
  private var fromRegions: [Sent: Throughput] = [:]
  private var toSites: [Place: Throughput] = [:]
  private var atSites: [Place: Throughput] = [:]
  private var busyServers: [Stand: Double] = [:]
  private var out: [Line: Traffic] = [:]
  private var `in`: [Line: Traffic] = [:]
  /// Decisions that are none, in no order.
  private(set) var faults: [String] = []

  init(_ inventory: Inventory, _ decisions: Decisions, _ places: Places) {
    self.inventory = inventory
    connections = Connections(inventory)
    short = decisions.short
    // Sorted, because sums in floating point depend on their order.
    for (key, throughput) in decisions.failoverRouting.sorted(by: { $0.key.order < $1.key.order }) {
      add(key, throughput, places)
    }
    for (key, throughput) in decisions.failoverServing.sorted(by: { $0.key.order < $1.key.order }) {
      add(key, throughput, places)
    }
  }

  /// The slice whose failover holds for `h`: itself, unless the decisions tell nothing of it and of another that has at
  /// least as much of everything that must survive.
  func slice(covering h: Int, _ lost: ID<Site>, _ period: ID<Period>) -> Int {
    let moments = inventory.horizon.slices.map { Moment(lost: lost, period: period, slice: $0.id) }
    guard !told.contains(moments[h]) else { return h }
    let served = allServed(at: moments[h])
    return moments.indices.first { other in
      told.contains(moments[other]) && zip(allServed(at: moments[other]), served).allSatisfy { $0 >= $1 }
    } ?? h
  }

  /// What regions ask for of a workload and do get, were no site lost.
  func served(_ workload: ID<Workload>, from regions: [ID<Region>], at moment: Moment) -> Throughput {
    let served = regions.reduce(Throughput.zero) { sum, region in
      let asked = inventory.demand(of: workload, from: region, in: moment.period, moment.slice)
      return sum + (asked - short(of: workload, from: region, at: moment))
    }
    return max(.zero, served)
  }

  /// Whose parts of what survives are compared by themselves: each region's; all together of work that may wait and
  /// stays short in part, because only as much work must be done for each region, whenever that is.
  func parts(of workload: Workload, at moment: Moment) -> [[ID<Region>]] {
    let isShort = inventory.regions.contains { short(of: workload.id, from: $0, at: moment) > .zero }
    return workload.deferrableShare > 0 && isShort ? [inventory.regions] : inventory.regions.map { [$0] }
  }

  private func short(of workload: ID<Workload>, from region: ID<Region>, at moment: Moment) -> Throughput {
    short[
      DemandKey(workload: workload, region: region, period: moment.period, slice: moment.slice)] ?? .zero
  }

  func sent(_ workload: ID<Workload>, from region: ID<Region>, at moment: Moment) -> Throughput {
    fromRegions[Sent(moment: moment, workload: workload, region: region)] ?? .zero
  }

  func sent(_ workload: ID<Workload>, to site: ID<Site>, at moment: Moment) -> Throughput {
    toSites[Place(moment: moment, workload: workload, site: site)] ?? .zero
  }

  func served(_ workload: ID<Workload>, in site: ID<Site>, at moment: Moment) -> Throughput {
    atSites[Place(moment: moment, workload: workload, site: site)] ?? .zero
  }

  /// Servers of a type that a workload keeps wholly busy.
  func busy(
    _ server: ID<ServerType>, in site: ID<Site>, with workload: ID<Workload>, at moment: Moment
  ) -> Double {
    busyServers[Stand(moment: moment, workload: workload, server: server, site: site)] ?? 0
  }

  /// Traffic of a bandwidth product, in the direction that has more of it.
  func traffic(over product: Int, at moment: Moment) -> Traffic {
    let line = Line(moment: moment, product: product)
    return max(out[line] ?? .zero, `in`[line] ?? .zero)
  }

  private func allServed(at moment: Moment) -> [Throughput] {
    inventory.workloads.filter { $0.siteLossShare > 0 }.flatMap { workload in
      inventory.regions.map { served(workload.id, from: [$0], at: moment) }
    }
  }

  private mutating func add(_ key: FailoverRoutingKey, _ throughput: Throughput, _ places: Places) {
    let route = key.routing
    let moment = Moment(lost: key.lost, period: route.period, slice: route.slice)
    guard places.knows(moment), let site = places.sites[route.site],
      let region = places.regions[route.region], let workload = inventory.workload(route.workload),
      throughput.isLawful, route.site != key.lost,
      inventory.allows(workload, from: route.region, at: route.site)
    else {
      faults.append("the failover \(key.order.joined(separator: " ")) is none")
      return
    }
    told.insert(moment)
    fromRegions[Sent(moment: moment, workload: route.workload, region: route.region), default: .zero] +=
      throughput
    toSites[Place(moment: moment, workload: route.workload, site: route.site), default: .zero] += throughput
    guard let product = connections[site, region] else { return }
    let line = Line(moment: moment, product: product)
    out[line, default: .zero] += throughput.traffic(workload.networkOut)
    `in`[line, default: .zero] += throughput.traffic(workload.networkIn)
  }

  private mutating func add(_ key: FailoverServingKey, _ throughput: Throughput, _ places: Places) {
    let work = key.serving
    let moment = Moment(lost: key.lost, period: work.period, slice: work.slice)
    let figure = places.figures[Figure.Key(workload: work.workload, server: work.server, mode: work.mode)]
    guard places.knows(moment), places.sites[work.site] != nil, let figure,
      throughput.isLawful, work.site != key.lost
    else {
      faults.append("the failover \(key.order.joined(separator: " ")) is none")
      return
    }
    atSites[Place(moment: moment, workload: work.workload, site: work.site), default: .zero] += throughput
    let stand = Stand(moment: moment, workload: work.workload, server: work.server, site: work.site)
    busyServers[stand, default: 0] += throughput / figure.throughput
  }
}

extension Places {
  fileprivate func knows(_ moment: Failover.Moment) -> Bool {
    sites[moment.lost] != nil && periods[moment.period] != nil && slices[moment.slice] != nil
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
