import Domain

/// The commitments of connections.
struct CommitTierTable {
  /// By `site/region`.
  private(set) var tiers: [String: [CommitTier]] = [:]
  /// The first row of each connection.
  private(set) var rows: [String: RowReference] = [:]

  init(_ meaning: Meaning, _ desk: inout Desk) {
    var seen: [String: RowReference] = [:]
    for record in meaning.records[CommitTierRecord.self] {
      let hasSite = meaning.siteNames.knows(record.site, at: record.place(CommitTierRecord.site), &desk)
      let hasRegion =
        record.region == Times.every
        || meaning.regions.knows(record.region, at: record.place(CommitTierRecord.region), &desk)
      guard hasSite, hasRegion, let site = record.site, let region = record.region,
        let commit = record.commit, let price = record.price
      else { continue }
      let key = "\(site)/\(region)"
      if let earlier = seen.updateValue(record.row, forKey: "\(key)/\(commit)") {
        desk.findings.reportDuplicate(of: earlier, at: record.place(CommitTierRecord.site))
        continue
      }
      rows[key] = rows[key] ?? record.row
      tiers[key, default: []].append(CommitTier(commit: Traffic(commit), price: Price(perUnit: price)))
    }
  }
}
