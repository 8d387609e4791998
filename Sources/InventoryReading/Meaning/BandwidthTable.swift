import Domain

/// The connections of the sites.
struct BandwidthTable {
  private(set) var products: [BandwidthProduct] = []

  init(_ meaning: Meaning, _ desk: inout Desk) {
    guard meaning.records.has(BandwidthRecord.self) else {
      desk.figures.note(
        default: "free and unlimited", key: "bandwidth", because: "the inventory has no connections of sites")
      return
    }
    var seen: [String: RowReference] = [:]
    for record in meaning.records[BandwidthRecord.self] {
      func place(_ field: String) -> Place { .cell(record.row, column: field) }
      let hasSite = meaning.siteNames.knows(record.site, at: place(BandwidthRecord.site.name), &desk)
      let isTransit = record.region == Times.every
      let hasRegion =
        isTransit || meaning.regions.knows(record.region, at: place(BandwidthRecord.region.name), &desk)
      guard hasSite, hasRegion, let site = record.site, let region = record.region else { continue }
      if let first = seen.updateValue(record.row, forKey: "\(site)/\(region)") {
        desk.findings.reportDuplicate(of: first, at: place(BandwidthRecord.site.name))
        continue
      }
      products.append(
        BandwidthProduct(
          site: ID(site), region: isTransit ? nil : ID(region),
          name: record.name ?? (isTransit ? "transit" : "link"),
          percentilePrice: record.percentilePrice.map { Price(perUnit: $0) },
          egressPrice: record.egressPrice.map { Price(perUnit: $0) },
          capacity: record.capacity.map { Traffic($0) }))
    }
    noteUnconnected(meaning, &desk)
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
