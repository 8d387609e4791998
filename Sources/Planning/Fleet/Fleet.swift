import Domain

/// Everything that follows from the decisions, derived once: what stands where, how busy it is, what it draws
/// and sends. Plain arithmetic on the inventory and the decisions; positions are those of the inventory's lists.
struct Fleet: Sendable {
  let horizon: Horizon
  let spareRule: SpareRule
  /// Spares by availability, of each server type that needs any.
  let spareStocks: [SpareStock?]
  let places: Places
  let placed: PlacedDecisions
  /// What was placed.
  let decisions: Decisions
  /// Orders of servers with what each of them costs.
  let paidOrders: [PaidOrder]
  /// Hours by (period, slice).
  let hours: Grid<Hours>
  /// What an amount of a workload's work is small against: one unit per second, or less where less is asked for.
  let workScales: [Double]
  /// Servers of a type that fill one rack; nil for a type that needs none.
  let serversPerRack: [Int?]
  /// Servers by (site, server type, period) that stood there at the plan's start and have life left.
  let stood: Grid<Int>
  /// What is sold and moved.
  let changes: CohortChanges
  /// Servers by (site, server type, period) that stood anywhere at the plan's start and serve here.
  let existing: Grid<Int>
  /// Servers by (site, server type, period) that are leased; `installed` counts them too.
  let leased: Grid<Int>
  /// Servers that providers run.
  let hired: HiredServers
  /// Servers by (site, server type, period) in service.
  let installed: Grid<Int>
  /// Racks by (site, rack type, period), filled or not.
  let standingRacks: Grid<Int>
  /// Switches of fabrics that stand.
  let switches: SwitchStock
  /// What replicated work sends from site to site.
  let siteLinks: SiteLinkTraffic
  /// Modules of power and cooling by (site, period) that were bought and stand.
  let facilityModules: Grid<Int>
  /// Throughput served by (workload, site, period, slice).
  let served: Grid<Throughput>
  /// Servers taken by (site, server type, period, slice): kept busy by shared work, each workload at its largest
  /// utilisation, or held by workloads for themselves.
  let busy: Grid<Double>
  /// Fully loaded servers that the work amounts to, but for jobs, by (site, server type, period, slice).
  let loaded: Grid<Double>
  /// IT power that work adds to idle servers, by (site, period, slice), but for servers whose power follows a curve.
  let activePower: Grid<Power>
  /// Facility power by (site, period, slice).
  private(set) var facilityPower: Grid<Power>
  /// Throughput sent from a region by (workload, region, period, slice).
  let routedFrom: Grid<Throughput>
  /// Throughput not served by (workload, region, period, slice).
  let short: Grid<Throughput>
  /// Throughput sent to a site by (workload, site, period, slice).
  let routedTo: Grid<Throughput>
  /// Traffic out of the site by (bandwidth product, period, slice).
  let trafficOut: Grid<Traffic>
  /// Traffic into the site by (bandwidth product, period, slice).
  let trafficIn: Grid<Traffic>
  /// Data leaving by (bandwidth product, period).
  let productEgress: Grid<Volume>
  /// Data leaving by (site, period), over every connection and over none.
  let siteEgress: Grid<Volume>
  /// How equipment shares racks, by rack type; nil where each rack is filled with one kind.
  let rackSharing: [RackSharing?]
  /// Storage in service, and the data on it.
  let storage: StorageStock

  init(_ inventory: Inventory, _ decisions: Decisions) {
    horizon = inventory.horizon
    spareRule = inventory.policy.spares
    spareStocks = inventory.serverTypes.map { inventory.policy.spares.availability?.stock(for: $0) }
    places = Places(inventory)
    self.decisions = decisions
    placed = PlacedDecisions(decisions, inventory, places)
    paidOrders = PaidOrder.list(placed.orders, inventory)
    hours = Self.hours(of: inventory.horizon)
    workScales = Self.workScales(inventory, places)
    serversPerRack = inventory.serverTypes.map { inventory.perRack($0) }
    stood = Self.existing(inventory, places)
    changes = CohortChanges(placed)
    existing = changes.applied(to: stood, inventory, where: \.isExisting)
    leased = Self.leased(inventory, placed.leases, places)
    hired = HiredServers(inventory, placed, places)
    let arrived = Self.installed(inventory, placed.orders, beside: stood, leased)
    installed = changes.applied(to: arrived, inventory)
    standingRacks = Self.racks(inventory, placed.rackOrders)
    siteLinks = SiteLinkTraffic(inventory, placed.network.copies, places)
    switches = SwitchStock(inventory, placed.network.switchOrders)
    facilityModules = Self.facilityModules(inventory, placed.moduleOrders)
    let work = SiteWork(inventory, placed.services, placed.holdings)
    (served, busy, loaded) = (work.served, work.busy, work.loaded)
    activePower = work.activePower
    let network = SiteTraffic(inventory, placed.routes, hours)
    (routedFrom, routedTo) = (network.routedFrom, network.routedTo)
    (trafficOut, trafficIn) = (network.out, network.in)
    (productEgress, siteEgress) = (network.productEgress, network.siteEgress)
    short = Self.short(inventory, placed.shortfalls)
    rackSharing = inventory.rackTypes.map(inventory.sharing(of:))
    storage = StorageStock(inventory, placed.storage, places)
    facilityPower = activePower
    facilityPower = facilityPowers(inventory)
  }

  /// Whether the site is open in the period: existing ones always, others from their opening to the end.
  func isOpen(_ site: Int, _ period: Int) -> Bool { placed.openings[site].map { $0 <= period } ?? false }

  private static func hours(of horizon: Horizon) -> Grid<Hours> {
    var hours = Grid(Hours.zero, horizon.periods.count, horizon.slices.count)
    for (t, period) in horizon.periods.enumerated() {
      let whole = period.hours
      for (h, slice) in horizon.slices.enumerated() { hours[t, h] = whole * slice.share }
    }
    return hours
  }

  private static func short(
    _ inventory: Inventory, _ shortfalls: [PlacedDecisions.Shortfall]
  ) -> Grid<Throughput> {
    let horizon = inventory.horizon
    var short = Grid(
      Throughput.zero, inventory.workloads.count, inventory.regions.count, horizon.periods.count,
      horizon.slices.count)
    for fall in shortfalls { short[fall.workload, fall.region, fall.period, fall.slice] += fall.throughput }
    return short
  }

  private static func workScales(_ inventory: Inventory, _ places: Places) -> [Double] {
    var peaks = Array(repeating: 0.0, count: inventory.workloads.count)
    for (key, throughput) in inventory.demand {
      guard let w = places.workloads[key.workload] else { continue }
      peaks[w] = max(peaks[w], throughput.value)
    }
    return peaks.map { $0 > 0 ? min(1, $0) : 1 }
  }
}
