import Domain

/// What the written records mean together: every name looked up, every default filled in.
///
/// Built in the order in which things refer to each other. Each part is a file of this folder.
struct Meaning {
  let written: InventoryRecord
  let records: Records
  let horizon: Horizon
  /// nil where the slices do not say which hours they hold.
  let hourSlices: HourSlices?
  let regions: Names
  let sites: [Site]
  let siteNames: Names
  let rackTypes: [RackType]
  let servers: [ServerType]
  let serverNames: Names
  let workloads: [Workload]
  let workloadNames: Names
  let times: Times
  let storage: StorageCatalogue
  let standingStorage: StandingStorage

  init(_ written: InventoryRecord, _ records: Records, _ desk: inout Desk) {
    (self.written, self.records) = (written, records)
    hourSlices = HourSlices(written.horizon, &desk)
    horizon = Calendar.horizon(written.horizon, hourSlices, &desk)
    times = Times(horizon)
    regions = Self.regions(written.regions, &desk)
    let racks = RackCatalogue(records, &desk)
    rackTypes = racks.types
    let catalogue = ServerCatalogue(records, racks, times, horizon, &desk)
    (servers, serverNames) = (catalogue.types, catalogue.names)
    let list = WorkloadList(written.workloads, records, servers, &desk)
    (workloads, workloadNames) = (list.workloads, list.names)
    let places = SiteList(written.sites, racks, times, &desk)
    siteNames = places.names
    let fleet = ExistingFleet(
      records[ExistingRecord.self], places, catalogue, horizon: horizon, &desk)
    existing = fleet.existing
    let charges = DemandCharges(records[DemandChargeRecord.self], places, times, &desk)
    let switches = SwitchCatalogue(records, racks, &desk)
    let fabrics = FabricTable(records, switches, places.names, catalogue.names, &desk)
    let network = ExistingNetwork(
      records, fabrics, switches, places, fleet, catalogue, horizon, &desk)
    (switchTypes, self.fabrics, existingSwitches) = (switches.types, fabrics.fabrics, network.existing)
    let facilities = Facilities(records, places.names, times, &desk)
    storage = StorageCatalogue(records, racks, &desk)
    standingStorage = StandingStorage(
      records[ExistingStorageRecord.self], places, storage, horizon: horizon, &desk)
    let standing = StandingRacks(
      servers: catalogue, storage: storage, switches: switches, racks: racks,
      mixesServers: written.mixesRacks)
    sites = places.sites(
      fleet, network, standingStorage, standing, charges, facilities, horizon, &desk)
    guard racks.types.isEmpty else { return }
    Self.noteNoRacks("racks", "servers stand", where: catalogue.needsRacks, &desk)
    Self.noteNoRacks("racks/storage", "storage stands", where: storage.needsRacks, &desk)
    Self.noteNoRacks("racks/switches", "switches stand", where: switches.needsRacks, &desk)
  }

  private static func noteNoRacks(
    _ key: String, _ words: String, where needsRacks: Bool, _ desk: inout Desk
  ) {
    guard needsRacks else { return }
    desk.figures.note(
      default: "none", key: key, because: "the inventory has no rack types: \(words) without racks")
  }

  let existing: [ExistingServers]
  let switchTypes: [SwitchType]
  let fabrics: [Fabric]
  let existingSwitches: [ExistingSwitches]

  /// The inventory; only complete when nothing was found faulty.
  func inventory(from sources: [SourceText], _ desk: inout Desk) -> Inventory? {
    let throughputs = ThroughputTable(self, &desk)
    let demand = DemandTable(self, &desk)
    let latency = LatencyTable(self, &desk)
    let energy = EnergyTable(self, &desk)
    let carbon = CarbonTable(self, &desk)
    let books = AccountingRules(self, &desk)
    let bandwidth = BandwidthTable(self, &desk)
    let links = SiteLinkTable(self, &desk)
    let datasets = DatasetTable(self, &desk)
    let budgets = BudgetList(written.policy.budgets, times, siteNames, &desk)
    let offers = OfferTable(self, energy, &desk)
    let shares = ShareLimitList(written.shareLimits, servers, siteNames, &desk)
    FailureRates(written.policy)?.check(records, servers, &desk)
    GoalText.check(written.goals, self, &desk)
    ReplicaPacking(self, throughputs.figures).check(&desk)
    Servability(self, throughputs, demand, latency).check(&desk)
    IdleServers(self, throughputs.figures).check(&desk)
    guard !desk.findings.hasErrors else { return nil }
    return Inventory(
      name: written.name ?? "", description: written.description ?? "", currency: written.currency ?? "",
      horizon: horizon,
      policy: Policy(
        budgets: budgets.budgets, spares: written.policy.spares, discountRate: written.discountRate ?? 0,
        goals: written.goals.value, shares: shares.shares, contingency: written.contingency ?? 0,
        carbon: carbon.policy, mixesRacks: written.mixesRacks),
      regions: written.regions.items.map { ID($0.value) }, sites: sites, rackTypes: rackTypes,
      serverTypes: servers, workloads: workloads, throughputs: throughputs.figures, existing: existing,
      bandwidth: bandwidth.products, demand: demand.demand, latency: latency.latency,
      energyPrices: energy.prices, assumptions: desk.figures.assumptions,
      files: sources.map { InputFile(path: $0.path, sha256: SHA256.digest(of: $0.bytes)) },
      carbonIntensities: carbon.intensities,
      switchTypes: switchTypes, fabrics: fabrics, existingSwitches: existingSwitches,
      egressPools: bandwidth.pools, siteLinks: links.links, accounting: books.accounting,
      storageTypes: storage.types, datasets: datasets.datasets, existingStorage: standingStorage.existing,
      dataNeeds: datasets.needs,
      offers: offers.offers, moves: MoveTable(self, &desk).moves)
  }

  private static func regions(_ written: EntityList<Written<String>>, _ desk: inout Desk) -> Names {
    var names = Names("region", unknown: .unknownRegion, isWhole: written.isWhole)
    for region in written.items { names.declare(region.value, at: region.place, &desk) }
    return names
  }
}
