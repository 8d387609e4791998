import Domain

/// The connections of the sites.
struct BandwidthTable {
  private(set) var products: [BandwidthProduct] = []
  let pools: [EgressPool]

  init(_ meaning: Meaning, _ desk: inout Desk) {
    let egress = EgressTierTable(meaning.records, &desk)
    let commits = CommitTierTable(meaning, &desk)
    pools = egress.pools
    checkPools(egress, meaning, &desk)
    guard meaning.records.has(BandwidthRecord.self) else {
      desk.figures.note(
        default: "free and unlimited", key: "bandwidth", because: "the inventory has no connections of sites")
      checkCommits(commits, [:], meaning, &desk)
      return
    }
    var seen: [String: RowReference] = [:]
    for record in meaning.records[BandwidthRecord.self] {
      let hasSite = meaning.siteNames.knows(record.site, at: record.place(BandwidthRecord.site), &desk)
      let isTransit = record.region == Times.every
      let hasRegion =
        isTransit || meaning.regions.knows(record.region, at: record.place(BandwidthRecord.region), &desk)
      guard hasSite, hasRegion, let site = record.site, let region = record.region else { continue }
      if let first = seen.updateValue(record.row, forKey: "\(site)/\(region)") {
        desk.findings.reportDuplicate(of: first, at: record.place(BandwidthRecord.site))
        continue
      }
      checkPrices(record, commits.tiers["\(site)/\(region)"] ?? [], egress.names, &desk)
      products.append(
        BandwidthProduct(
          site: ID(site), region: isTransit ? nil : ID(region),
          name: record.name ?? (isTransit ? "transit" : "link"),
          percentilePrice: record.percentilePrice.map { Price(perUnit: $0) },
          egressPrice: record.egressPrice.map { Price(perUnit: $0) },
          capacity: record.capacity.map { Traffic($0) }, egressPool: record.egressPool.map { ID($0) },
          commitTiers: commits.tiers["\(site)/\(region)"] ?? [],
          portCapacity: record.portCapacity.map { Traffic($0) },
          portPrice: Price(perUnit: record.portPrice ?? 0)))
    }
    checkCommits(commits, seen, meaning, &desk)
    notePorts(&desk)
    noteUnconnected(meaning, &desk)
  }

  /// Nothing is paid by two prices.
  private func checkPrices(
    _ record: BandwidthRecord, _ commits: [CommitTier], _ pools: Names, _ desk: inout Desk
  ) {
    if record.egressPool != nil {
      _ = pools.knows(record.egressPool, at: record.place(BandwidthRecord.egressPool), &desk)
      if record.egressPrice != nil {
        desk.findings.add(
          .twoPrices, at: record.place(BandwidthRecord.egressPrice),
          "the connection has both an egress price and an egress pool", hint: "leave one cell empty")
      }
    }
    if record.percentilePrice != nil, !commits.isEmpty {
      desk.findings.add(
        .twoPrices, at: record.place(BandwidthRecord.percentilePrice),
        "the connection has both a percentile price and commitments",
        hint: "leave the cell empty; a commitment of 0 is the price without one")
    }
    if record.portPrice != nil, record.portCapacity == nil {
      desk.findings.add(
        .portWithoutCapacity, at: record.place(BandwidthRecord.portPrice),
        "ports have a price but no capacity",
        hint: "state the port_capacity")
    }
  }

  /// Commitments are made for connections that exist.
  private func checkCommits(
    _ commits: CommitTierTable, _ known: [String: RowReference], _ meaning: Meaning, _ desk: inout Desk
  ) {
    guard meaning.records.isWhole(BandwidthRecord.self) else { return }
    for (connection, row) in commits.rows.sorted(by: { $0.key < $1.key }) where known[connection] == nil {
      desk.findings.add(
        .unknownConnection, at: .cell(row, column: CommitTierRecord.site.name),
        "there is no connection '\(connection)' in the table 'bandwidth'")
    }
  }

  /// Prices by which nobody pays are probably forgotten in the table of connections.
  private func checkPools(_ egress: EgressTierTable, _ meaning: Meaning, _ desk: inout Desk) {
    guard meaning.records.isWhole(BandwidthRecord.self) else { return }
    let used = Set(meaning.records[BandwidthRecord.self].compactMap(\.egressPool))
    // A name that is not known may be meant for any of them.
    guard used.isSubset(of: egress.names.known) else { return }
    for (pool, row) in egress.rows.sorted(by: { $0.key < $1.key }) where !used.contains(pool) {
      desk.findings.add(
        .unusedEgressPool, at: .cell(row, column: EgressTierRecord.pool.name),
        "no connection pays by the egress pool '\(pool)'",
        hint: "name it in the column 'egress_pool' of the table 'bandwidth', or remove its rows")
    }
  }

  /// Where ports of some connections are counted, it is an assumption that those of others are not.
  private func notePorts(_ desk: inout Desk) {
    guard products.contains(where: { $0.portCapacity != nil }),
      case .optional(let words) = BandwidthRecord.portCapacity.declaration.presence
    else { return }
    for product in products where product.portCapacity == nil {
      desk.figures.note(
        default: words, for: BandwidthRecord.portCapacity.name,
        of: FigureNotes.Owner(
          table: BandwidthRecord.declaration.name,
          row: "\(product.site)/\(product.region?.name ?? Times.every)"))
    }
  }

  private func noteUnconnected(_ meaning: Meaning, _ desk: inout Desk) {
    for site in meaning.sites {
      let linked = Set(products.filter { $0.site == site.id }.map { $0.region?.name ?? Times.every })
      guard !linked.contains(Times.every), !meaning.regions.known.isSubset(of: linked) else { continue }
      desk.figures.note(
        default: "free and unlimited", key: "bandwidth/\(site.id)/*",
        because: "the inventory has no transit for this site")
    }
  }
}
