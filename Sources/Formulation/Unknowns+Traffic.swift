import Domain
import Optimization

/// What traffic is billed by: percentiles, commitments, tiers, ports.
extension Unknowns {
  mutating func addTraffic(_ world: World, _ problem: inout Problem) {
    for product in world.inventory.bandwidth {
      for period in world.periods {
        if product.percentilePrice != nil || !product.commitTiers.isEmpty {
          addBilledTraffic(product, period, world, &problem)
        }
        addCommits(product, period, world, &problem)
        addPorts(product, period, world, &problem)
      }
    }
    for pool in world.inventory.egressPools {
      for period in world.periods { addTiers(pool, period, world, &problem) }
    }
  }

  private mutating func addBilledTraffic(
    _ product: BandwidthProduct, _ period: Period, _ world: World, _ problem: inout Problem
  ) {
    let key = ProductPeriodKey(product: ProductKey(product), period: period.id)
    billed.insert(key, problem.add(Variable("billed(\(product.label),\(period.id))")))
    for slice in world.slices where slice.share <= BandwidthProduct.freeShare + Tolerance.wholeNumber {
      addLeftOut(product, period, slice, &problem)
    }
  }

  private mutating func addLeftOut(
    _ product: BandwidthProduct, _ period: Period, _ slice: Slice, _ problem: inout Problem
  ) {
    for direction in Direction.allCases {
      let name = "leftout(\(product.label),\(period.id),\(slice.id),\(direction.rawValue))"
      let key = LeftOutKey(
        product: ProductKey(product), period: period.id, slice: slice.id, direction: direction)
      addWhole(
        \.leftOut, key, Variable(name, .integer, .binary), .leftOut, at: product.site, in: period.id, &problem
      )
    }
  }

  private mutating func addCommits(
    _ product: BandwidthProduct, _ period: Period, _ world: World, _ problem: inout Problem
  ) {
    for tier in product.commitTiers.indices {
      let key = CommitTierKey(product: ProductKey(product), period: period.id, tier: tier)
      let place = "(\(product.label),\(period.id),\(tier + 1))"
      addWhole(
        \.committed, key, Variable("committed\(place)", .integer, .binary), .tiers, at: product.site,
        in: period.id, &problem)
      beyondCommit.insert(key, problem.add(Variable("beyondcommit\(place)")))
    }
  }

  private mutating func addPorts(
    _ product: BandwidthProduct, _ period: Period, _ world: World, _ problem: inout Problem
  ) {
    guard let capacity = product.portCapacity else { return }
    let most = (world.mostTraffic(over: product, in: period) / capacity.value).rounded(.up)
    addWhole(
      \.ports, PortKey(site: product.site, region: product.region, period: period.id),
      Variable("ports(\(product.label),\(period.id))", .integer, .between(0, most)), .equipment,
      at: product.site, in: period.id, &problem)
  }

  /// Tiers that the most volume there could be reaches.
  private mutating func addTiers(
    _ pool: EgressPool, _ period: Period, _ world: World, _ problem: inout Problem
  ) {
    let most = world.mostVolume(of: pool, in: period)
    for (tier, stretch) in pool.stretches(months: period.months).enumerated() where stretch.from < most {
      let key = EgressTierKey(pool: pool.id, period: period.id, tier: tier)
      let place = "(\(pool.id),\(period.id),\(tier + 1))"
      let width = (min(stretch.to ?? most, most) - stretch.from).value / Conversions.kilo
      tieredVolume.insert(key, problem.add(Variable("tieredvolume\(place)", .continuous, .between(0, width))))
      guard tier > 0, pool.tiers[tier].price.perUnit < pool.tiers[tier - 1].price.perUnit else { continue }
      addWhole(
        \.reachedTier, key, Variable("reachedtier\(place)", .integer, .binary), .tiers, at: nil,
        in: period.id, &problem)
    }
  }
}

extension World {
  /// The most that a connection could have to carry in any slice and direction, Gbit/s.
  func mostTraffic(over product: BandwidthProduct, in period: Period) -> Double {
    slices.reduce(0) { most, slice in
      Direction.allCases.reduce(most) { max($0, mostTraffic(over: product, $1, in: period, slice)) }
    }
  }

  /// All that may be routed over a connection in one slice, Gbit/s.
  func mostTraffic(
    over product: BandwidthProduct, _ direction: Direction, in period: Period, _ slice: Slice
  ) -> Double {
    (carried[ProductKey(product)] ?? []).reduce(0) { sum, carried in
      let demand = carried.routing.mostRouted(in: inventory, period.id, slice)
      return sum + demand.traffic(direction.bytes(of: carried.workload)).value
    }
  }

  /// All that may leave over the connections of a pool: each work leaves once, wherever it is served.
  func mostVolume(of pool: EgressPool, in period: Period) -> Volume {
    let pooled = inventory.bandwidth.filter { $0.egressPool == pool.id }.map { ProductKey($0) }
    let classes = Set(pooled.flatMap { carried[$0] ?? [] }.map(\.routing))
    return routingClasses.filter(classes.contains).reduce(.zero) { sum, routing in
      guard let workload = inventory.workload(routing.workload) else { return sum }
      return slices.reduce(sum) { sum, slice in
        let work = routing.mostRouted(in: inventory, period.id, slice)
        return sum + work.during(horizon.hours(of: slice, in: period)).volume(workload.networkOut)
      }
    }
  }
}

/// A tier of an egress pool in one period.
struct EgressTierKey: Hashable, Sendable {
  let pool: ID<EgressPool>
  let period: ID<Period>
  let tier: Int
}

/// A commitment of a connection in one period.
struct CommitTierKey: Hashable, Sendable {
  let product: ProductKey
  let period: ID<Period>
  let tier: Int
}
