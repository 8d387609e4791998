import Domain

/// The servers that stand at the sites already, or are on their way.
struct ExistingFleet: Sendable {
  private(set) var existing: [ExistingServers] = []

  init(
    _ records: [ExistingRecord], _ sites: SiteList, _ servers: ServerCatalogue, horizon: Horizon,
    _ desk: inout Desk
  ) {
    var seen: [String: RowReference] = [:]
    for record in records {
      func place(_ field: String) -> Place { .cell(record.row, column: field) }
      let hasSite = sites.names.knows(record.site, at: place(ExistingRecord.site.name), &desk)
      let hasServer = servers.names.knows(record.server, at: place(ExistingRecord.server.name), &desk)
      guard hasSite, hasServer, let site = record.site, let server = record.server,
        let date = record.commissioned
      else { continue }
      if sites.isExisting(site) == false {
        desk.findings.add(
          .existingAtCandidate, at: place(ExistingRecord.site.name),
          "servers stand at '\(site)', which is only a candidate", hint: "make its state 'existing'")
      }
      if let first = seen.updateValue(record.row, forKey: "\(site)/\(server)/\(date.text)") {
        desk.findings.reportDuplicate(of: first, at: place(ExistingRecord.site.name))
        continue
      }
      let stock = ExistingServers(
        site: ID(site), server: ID(server), count: record.count ?? 0, commissioned: date)
      if let type = servers.type(stock.server), !horizon.periods.isEmpty,
        !horizon.periods.contains(where: { horizon.serves(stock, of: type, in: $0) })
      {
        desk.findings.add(
          .neverInService, at: place(ExistingRecord.commissioned.name),
          "these servers '\(server)' are in service in no whole period of the plan")
      }
      if stock.count > 0 { existing.append(stock) }
    }
  }

  /// The most servers of each type that stand at a site at once.
  func most(
    at site: ID<Site>, _ servers: ServerCatalogue, _ horizon: Horizon
  ) -> [ID<ServerType>: Int] {
    var most: [ID<ServerType>: Int] = [:]
    for period in horizon.periods {
      var standing: [ID<ServerType>: Int] = [:]
      for stock in existing where stock.site == site {
        guard let type = servers.type(stock.server), horizon.serves(stock, of: type, in: period) else {
          continue
        }
        standing[stock.server, default: 0] += stock.count
      }
      most.merge(standing, uniquingKeysWith: max)
    }
    return most
  }

  /// Racks that the existing servers, storage and switches of a site fill at most, over all periods.
  func racksFilled(
    at site: ID<Site>, _ racks: StandingRacks, _ horizon: Horizon, beside storage: StandingStorage,
    _ switches: [ID<SwitchType>: Int]
  ) -> [ID<RackType>: Int] {
    let stocks = existing.filter { $0.site == site }
    guard !stocks.isEmpty || storage.stands(at: site) || !switches.isEmpty else { return [:] }
    var most: [ID<RackType>: Int] = [:]
    for period in horizon.periods {
      var installed: [ID<ServerType>: Int] = [:]
      for stock in stocks {
        guard let type = racks.servers.type(stock.server), horizon.serves(stock, of: type, in: period) else {
          continue
        }
        installed[stock.server, default: 0] += stock.count
      }
      let filled = racks.filled(by: installed, storage.units(at: site, in: period), switches)
      most.merge(filled, uniquingKeysWith: max)
    }
    return most
  }
}
