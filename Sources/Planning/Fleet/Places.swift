import Domain

/// Where each name stands in the inventory's lists.
struct Places: Sendable {
  let sites: [ID<Site>: Int]
  let servers: [ID<ServerType>: Int]
  let racks: [ID<RackType>: Int]
  let workloads: [ID<Workload>: Int]
  let regions: [ID<Region>: Int]
  let periods: [ID<Period>: Int]
  let slices: [ID<Slice>: Int]
  let fabrics: [ID<Fabric>: Int]
  let storage: [ID<StorageType>: Int]
  let datasets: [ID<Dataset>: Int]
  let offers: [OfferKey: Int]
  let figures: [Figure.Key: Figure]

  init(_ inventory: Inventory) {
    sites = Self.positions(inventory.sites.map(\.id))
    servers = Self.positions(inventory.serverTypes.map(\.id))
    racks = Self.positions(inventory.rackTypes.map(\.id))
    workloads = Self.positions(inventory.workloads.map(\.id))
    regions = Self.positions(inventory.regions)
    periods = Self.positions(inventory.horizon.periods.map(\.id))
    slices = Self.positions(inventory.horizon.slices.map(\.id))
    fabrics = Self.positions(inventory.fabrics.map(\.id))
    storage = Self.positions(inventory.storageTypes.map(\.id))
    datasets = Self.positions(inventory.datasets.map(\.id))
    offers = Dictionary(
      inventory.offers.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    figures = Self.figures(of: inventory, servers, workloads)
  }

  private static func positions<Entity>(_ names: [ID<Entity>]) -> [ID<Entity>: Int] {
    Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func figures(
    of inventory: Inventory, _ servers: [ID<ServerType>: Int], _ workloads: [ID<Workload>: Int]
  ) -> [Figure.Key: Figure] {
    var figures: [Figure.Key: Figure] = [:]
    for row in inventory.runnableThroughputs {
      guard let server = servers[row.server].map({ inventory.serverTypes[$0] }),
        let workload = workloads[row.workload].map({ inventory.workloads[$0] }),
        let mode = server.modes.first(where: { $0.id == row.mode })
      else { continue }
      figures[Figure.Key(workload: row.workload, server: row.server, mode: row.mode)] = Figure(
        throughput: row.throughput, plannable: row.throughput * workload.plannableShare,
        activePower: mode.peakPower - server.idlePower)
    }
    return figures
  }
}

/// What one server does for a workload in a mode.
struct Figure: Sendable {
  struct Key: Hashable, Sendable {
    let workload: ID<Workload>
    let server: ID<ServerType>
    let mode: ID<OperatingMode>
  }

  /// Of a fully loaded server.
  let throughput: Throughput
  /// What a plan may load a server with: throughput × largest utilisation / (1 + headroom).
  let plannable: Throughput
  /// What a fully loaded server draws beyond idle.
  let activePower: Power
}
