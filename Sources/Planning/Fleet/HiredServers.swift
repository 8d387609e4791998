import Domain

/// Servers that providers keep running: commitments in force, and rentals by the hour.
struct HiredServers: Sendable {
  /// Servers paid for, by (site, server type, period, slice); each of them idles or works.
  private(set) var running: Grid<Double>
  /// Those that may be counted on: Σ availability × servers.
  private(set) var capacity: Grid<Double>
  /// Those committed for a term, by (site, server type, period).
  private(set) var committed: Grid<Int>

  init(_ inventory: Inventory, _ placed: PlacedDecisions, _ places: Places) {
    let (horizon, servers) = (inventory.horizon, inventory.serverTypes.count)
    let slices = horizon.slices.indices
    running = Grid(0, inventory.sites.count, servers, horizon.periods.count, slices.count)
    capacity = running
    committed = Grid(0, inventory.sites.count, servers, horizon.periods.count)
    for lease in placed.leases {
      let offer = inventory.offers[lease.offer]
      guard !offer.standsHere, let s = places.sites[offer.site], let k = places.servers[offer.server] else {
        continue
      }
      for t in horizon.periods.indices where horizon.covers(t, lease, of: offer) {
        committed[s, k, t] += lease.count
        for h in slices { add(Double(lease.count), of: offer, t, h, places) }
      }
    }
    for rental in placed.rentals {
      add(rental.servers, of: inventory.offers[rental.offer], rental.period, rental.slice, places)
    }
  }

  /// The most that run in any slice of a period.
  func most(_ site: Int, _ server: Int, _ period: Int, _ horizon: Horizon) -> Double {
    horizon.slices.indices.map { running[site, server, period, $0] }.max() ?? 0
  }

  private mutating func add(_ servers: Double, of offer: Offer, _ t: Int, _ h: Int, _ places: Places) {
    guard let s = places.sites[offer.site], let k = places.servers[offer.server] else { return }
    running[s, k, t, h] += servers
    capacity[s, k, t, h] += servers * offer.availability
  }
}

extension Fleet {
  /// Leased servers by (site, server type, period).
  static func leased(
    _ inventory: Inventory, _ leases: [PlacedDecisions.Lease], _ places: Places
  ) -> Grid<Int> {
    let horizon = inventory.horizon
    var leased = Grid(0, inventory.sites.count, inventory.serverTypes.count, horizon.periods.count)
    for lease in leases {
      let offer = inventory.offers[lease.offer]
      guard offer.standsHere, let s = places.sites[offer.site], let k = places.servers[offer.server] else {
        continue
      }
      for t in horizon.periods.indices where horizon.covers(t, lease, of: offer) {
        leased[s, k, t] += lease.count
      }
    }
    return leased
  }
}

extension Horizon {
  /// Whether a lease is in force through the whole period at a position.
  func covers(_ period: Int, _ lease: PlacedDecisions.Lease, of offer: Offer) -> Bool {
    guard let months = offer.termMonths else { return false }
    return covers(periods[period], from: periods[lease.period], months: months)
  }
}
