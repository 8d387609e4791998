import Domain
import Optimization

/// What becomes of a routing class's work in one slice, shared among the regions that the class stands for.
///
/// What is done of a region's demand is what may not wait of it, and of what the class does beside that the region's
/// part of all that may wait in the period; where nothing may wait, that is the region's demand. Every region is then
/// done as much of its work as the class is of its own, and no sooner or later than it allows.
struct RegionShares {
  private let routing: RoutingClass
  private let period: Period
  private let slice: Slice
  /// By site; in work per second.
  private let routed: [(site: ID<Site>, throughput: Throughput)]
  private let short: Throughput?
  /// By region, of everything that the class does.
  private let shares: [Double]

  static func all(at values: [Double], in setting: Setting) -> [RegionShares] {
    setting.world.routingClasses.flatMap { routing in
      setting.world.periods.flatMap { period in
        setting.world.slices.compactMap { RegionShares(of: routing, period, $0, at: values, in: setting) }
      }
    }
  }

  /// nil where nothing is done.
  private init?(
    of routing: RoutingClass, _ period: Period, _ slice: Slice, at values: [Double], in setting: Setting
  ) {
    (self.routing, self.period, self.slice) = (routing, period, slice)
    func read(_ index: VariableIndex?) -> Throughput? {
      index.flatMap { setting.throughput(values[$0.rawValue], of: routing.workload) }
    }
    routed = routing.sites.compactMap { site in
      read(setting.unknowns.route[routing.key(at: site, period, slice)]).map { (site, $0) }
    }
    short = read(setting.unknowns.short[routing.shortKey(period, slice)])
    let done = routed.reduce(short ?? .zero) { $0 + $1.throughput }
    guard done > .zero else { return nil }
    shares = Self.shares(of: routing, period, slice, done, in: setting.inventory)
  }

  private static func shares(
    of routing: RoutingClass, _ period: Period, _ slice: Slice, _ done: Throughput, in inventory: Inventory
  ) -> [Double] {
    let asked = routing.regions.map {
      inventory.demand(of: routing.workload, from: $0, in: period.id, slice.id)
    }
    let whole = asked.reduce(.zero, +)
    guard routing.deferrableShare > 0 else { return asked.map { $0 / whole } }
    let work = routing.regions.map { region in
      inventory.horizon.slices.reduce(Throughput.zero) {
        $0 + inventory.demand(of: routing.workload, from: region, in: period.id, $1.id) * $1.share
      }
    }
    let prompt = 1 - routing.deferrableShare
    let moved = done - whole * prompt
    let all = work.reduce(.zero, +)
    return zip(asked, work).map { max(0, ($0 * prompt + moved * ($1 / all)) / done) }
  }

  func add(to decisions: inout Decisions) {
    for (region, share) in zip(routing.regions, shares) where share > 0 {
      for (site, throughput) in routed {
        let key = RoutingKey(
          workload: routing.workload, region: region, site: site, period: period.id, slice: slice.id)
        decisions.routing[key] = throughput * share
      }
      guard let short else { continue }
      let key = DemandKey(
        workload: routing.workload, region: region, period: period.id, slice: slice.id)
      decisions.short[key] = short * share
    }
  }
}
