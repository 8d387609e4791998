import Domain

/// The servers that stand at the sites already, or are on their way.
struct ExistingFleet: Sendable {
  let existing: [ExistingServers]

  init(
    _ records: [ExistingRecord], _ sites: SiteList, _ servers: ServerCatalogue, horizon: Horizon,
    _ desk: inout Desk
  ) {
    let words = StockWords(stand: "servers stand", these: { "these servers '\($0)' are" })
    let stock = StandingStock(records, words, sites, servers.names, horizon, &desk) { servers.type(ID($0)) }
    existing = stock.batches.map {
      ExistingServers(site: $0.site, server: ID($0.item), count: $0.count, commissioned: $0.commissioned)
    }
  }

  /// The most servers of each type that stand at a site at once.
  func most(
    at site: ID<Site>, _ servers: ServerCatalogue, _ horizon: Horizon
  ) -> [ID<ServerType>: Int] {
    var most: [ID<ServerType>: Int] = [:]
    for period in horizon.periods {
      most.merge(standing(at: site, in: period, servers, horizon), uniquingKeysWith: max)
    }
    return most
  }

  /// Existing servers of each type that serve in a period.
  private func standing(
    at site: ID<Site>, in period: Period, _ servers: ServerCatalogue, _ horizon: Horizon
  ) -> [ID<ServerType>: Int] {
    existing.reduce(into: [:]) { counts, stock in
      guard stock.site == site, let type = servers.type(stock.server),
        horizon.serves(stock, of: type, in: period)
      else { return }
      counts[stock.server, default: 0] += stock.count
    }
  }

  /// Racks that the existing servers, storage and switches of a site fill at most, over all periods.
  func racksFilled(
    at site: ID<Site>, _ racks: StandingRacks, _ horizon: Horizon, beside storage: StandingStorage,
    _ switches: [ID<SwitchType>: Int]
  ) -> [ID<RackType>: Int] {
    let stands = existing.contains { $0.site == site } || storage.stands(at: site) || !switches.isEmpty
    guard stands else { return [:] }
    var most: [ID<RackType>: Int] = [:]
    for period in horizon.periods {
      let installed = standing(at: site, in: period, racks.servers, horizon)
      let filled = racks.filled(by: installed, storage.units(at: site, in: period), switches)
      most.merge(filled, uniquingKeysWith: max)
    }
    return most
  }
}
