import Domain

/// Latency between regions and sites.
struct LatencyTable {
  private(set) var latency: [LatencyKey: Latency] = [:]
  /// Pairs that any row is about, faulty ones included.
  private(set) var mentioned: Set<LatencyKey> = []

  init(_ meaning: Meaning, _ desk: inout Desk) {
    var seen: [LatencyKey: RowReference] = [:]
    for record in meaning.records[LatencyRecord.self] {
      let hasRegion = meaning.regions.knows(record.region, at: record.place(LatencyRecord.region), &desk)
      let hasSite = meaning.siteNames.knows(record.site, at: record.place(LatencyRecord.site), &desk)
      guard hasRegion, hasSite, let region = record.region, let site = record.site else { continue }
      let key = LatencyKey(region: ID(region), site: ID(site))
      mentioned.insert(key)
      if let first = seen.updateValue(record.row, forKey: key) {
        desk.findings.reportDuplicate(of: first, at: record.place(LatencyRecord.region))
      } else if let value = record.latency {
        latency[key] = Latency(value)
      }
    }
  }
}
