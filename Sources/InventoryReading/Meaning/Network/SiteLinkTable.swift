import Domain

/// The links between sites.
struct SiteLinkTable {
  private(set) var links: [SiteLink] = []

  init(_ meaning: Meaning, _ desk: inout Desk) {
    var seen: [String: RowReference] = [:]
    for record in meaning.records[SiteLinkRecord.self] {
      let hasFrom = meaning.siteNames.knows(record.from, at: record.place(SiteLinkRecord.from), &desk)
      let hasTo = meaning.siteNames.knows(record.to, at: record.place(SiteLinkRecord.to), &desk)
      guard hasFrom, hasTo, let from = record.from, let to = record.to else { continue }
      if from == to {
        desk.findings.add(
          .linkToItself, at: record.place(SiteLinkRecord.to), "the link leads from '\(from)' to itself")
      }
      if record.portPrice != nil, record.portCapacity == nil {
        desk.findings.add(
          .portWithoutCapacity, at: record.place(SiteLinkRecord.portPrice),
          "ports have a price but no capacity",
          hint: "state the port_capacity")
      }
      if let first = seen.updateValue(record.row, forKey: "\(from)>\(to)") {
        desk.findings.reportDuplicate(of: first, at: record.place(SiteLinkRecord.from))
        continue
      }
      links.append(
        SiteLink(
          from: ID(from), to: ID(to), name: record.name ?? "link",
          capacity: record.capacity.map { Traffic($0) },
          price: record.price.map { Price(perUnit: $0) },
          portCapacity: record.portCapacity.map { Traffic($0) },
          portPrice: Price(perUnit: record.portPrice ?? 0)))
    }
    warn(meaning, &desk)
  }

  /// Replicated work can only be served where a link leaves.
  private func warn(_ meaning: Meaning, _ desk: inout Desk) {
    guard meaning.records.isWhole(SiteLinkRecord.self) else { return }
    let linked = Set(links.map(\.from))
    let unlinked = meaning.sites.map(\.id).filter { !linked.contains($0) }.sorted()
    guard !unlinked.isEmpty else { return }
    for record in meaning.written.workloads.items where record.replication.map({ $0.value > 0 }) == true {
      guard let id = record.id?.value, let place = record.replication?.place else { continue }
      let exception = record.siteLossShare?.value ?? 0 > 0 ? " but while another site is lost" : ""
      let sites = unlinked.map { "'\($0)'" }.joined(separator: ", ")
      desk.findings.add(
        .siteWithoutLink, at: place,
        "'\(id)' is replicated, and cannot be served at \(sites)\(exception): no link leaves there",
        hint: "add rows to the table 'site_links'")
    }
  }
}
