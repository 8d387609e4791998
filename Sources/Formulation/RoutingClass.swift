import Domain

/// Regions of one workload that may be served at the same sites over the same connections.
///
/// They are interchangeable for every limit and every price, so one unknown stands for all of them; read
/// back, it is shared among them in proportion to their demand.
struct RoutingClass: Hashable, Sendable {
  let workload: ID<Workload>
  /// Sorted; at least one.
  let regions: [ID<Region>]
  /// Sorted; where the latency limit allows it.
  let sites: [ID<Site>]

  /// The first region, which stands for all of them in names and keys.
  let lead: ID<Region>
  /// Share of its work that may wait for another slice of the period.
  let deferrableShare: Double

  /// The key of the unknown that says how much of the class is served at `site`.
  func key(at site: ID<Site>, _ period: Period, _ slice: Slice) -> RoutingKey {
    RoutingKey(workload: workload, region: lead, site: site, period: period.id, slice: slice.id)
  }

  /// Throughput all of its regions ask for together.
  func demand(in inventory: Inventory, _ period: ID<Period>, _ slice: ID<Slice>) -> Throughput {
    regions.reduce(.zero) { $0 + inventory.demand(of: workload, from: $1, in: period, slice) }
  }

  /// The most of its work that can fall into a slice: its demand there, and what can be deferred to it from the
  /// period's other slices, which is as much work but not as much time.
  func mostRouted(in inventory: Inventory, _ period: ID<Period>, _ slice: Slice) -> Throughput {
    let own = demand(in: inventory, period, slice.id)
    guard deferrableShare > 0 else { return own }
    let moved = inventory.horizon.slices.filter { $0.id != slice.id }.reduce(Throughput.zero) {
      $0 + demand(in: inventory, period, $1.id) * $1.share
    }
    return own + moved * (deferrableShare / slice.share)
  }

  /// The key of the unknown that says how much of the class is not served.
  func shortKey(_ period: Period, _ slice: Slice) -> DemandKey {
    DemandKey(workload: workload, region: lead, period: period.id, slice: slice.id)
  }

  static func classes(of workload: Workload, in inventory: Inventory) -> [RoutingClass] {
    let links = Set(
      inventory.bandwidth.compactMap { product in
        product.region.map { LatencyKey(region: $0, site: product.site) }
      })
    var order: [Reach] = []
    var regions: [Reach: [ID<Region>]] = [:]
    for region in inventory.regions {
      let reach = Reach(of: workload, from: region, in: inventory, links: links)
      if regions[reach] == nil { order.append(reach) }
      regions[reach, default: []].append(region)
    }
    return order.compactMap { reach in
      guard let members = regions[reach], let lead = members.first else { return nil }
      return RoutingClass(
        workload: workload.id, regions: members, sites: reach.sites, lead: lead,
        deferrableShare: workload.deferrableShare)
    }
  }

  /// What makes two regions interchangeable.
  private struct Reach: Hashable {
    let sites: [ID<Site>]
    /// The region itself where a link of its own connects it, nil where transit does.
    let links: [ID<Region>?]

    init(
      of workload: Workload, from region: ID<Region>, in inventory: Inventory, links: Set<LatencyKey>
    ) {
      sites = inventory.sites.map(\.id).filter { inventory.allows(workload, from: region, at: $0) }
      self.links = sites.map { links.contains(LatencyKey(region: region, site: $0)) ? region : nil }
    }
  }
}
