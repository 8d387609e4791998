import Domain

/// The limits on shares of the spending, in their fixed order: vendors by name, then sites.
struct ShareLimitList {
  private(set) var shares: [SpendingShare] = []

  init(_ entries: [ShareLimitRecord], _ servers: [ServerType], _ sites: Names, _ desk: inout Desk) {
    var seen: [String: Place] = [:]
    for entry in entries {
      guard let subject = Self.subject(of: entry, servers, sites, &desk), let limit = entry.share else {
        continue
      }
      let share = SpendingShare(of: subject, limit: limit)
      if let first = seen.updateValue(entry.place, forKey: share.label) {
        desk.findings.add(
          .duplicateRow, at: entry.place, "the share of \(share.label) is limited twice, first at",
          earlier: first)
        continue
      }
      shares.append(share)
    }
    shares.sort { $0.order < $1.order }
    checkSums(entries, servers, sites, &desk)
  }

  private static func subject(
    of entry: ShareLimitRecord, _ servers: [ServerType], _ sites: Names, _ desk: inout Desk
  ) -> SpendingShare.Subject? {
    switch (entry.vendor, entry.site) {
    case (let vendor?, nil):
      let known = Set(servers.map(\.vendor)).subtracting([""])
      if known.contains(vendor.value) { return .vendor(vendor.value) }
      desk.findings.add(
        .unknownVendor, at: vendor.place, "no server type is sold by \(TextScan.shown(vendor.value))",
        hint: Spelling.hint(for: vendor.value, among: known)
          ?? (known.isEmpty
            ? "no server type names a vendor: fill the column 'vendor' of the table 'servers'"
            : Spelling.listing(known)))
      return nil
    case (nil, let site?):
      return sites.knows(site.value, at: site.place, &desk) ? .site(ID(site.value)) : nil
    default:
      desk.findings.add(
        .shareOfWhat, at: entry.place, "an entry limits the share of one vendor or of one site",
        hint: "write it like {vendor: Acme, share: 60 %}")
      return nil
    }
  }

  /// Limits on all vendors, or on all sites, that together leave some of the spending to nobody.
  private func checkSums(
    _ entries: [ShareLimitRecord], _ servers: [ServerType], _ sites: Names, _ desk: inout Desk
  ) {
    guard let place = entries.first?.place else { return }
    let ofVendors = shares.filter { if case .vendor = $0.subject { true } else { false } }
    let ofSites = shares.filter { if case .site = $0.subject { true } else { false } }
    let parts = [
      ("vendors", ofVendors, Set(servers.map(\.vendor)).count), ("sites", ofSites, sites.known.count),
    ]
    for (noun, limits, all) in parts where limits.count == all {
      let sum = limits.reduce(0) { $0 + $1.limit }
      guard sum < 1 - Self.roundingShare else { continue }
      desk.findings.add(
        .sharesTooSmall, at: place,
        "the shares of all \(noun) add up to \((sum * Conversions.percent).figure) %: no servers can be bought"
      )
    }
  }

  private static let roundingShare = 1e-9
}

extension SpendingShare {
  /// Vendors first, then by name.
  fileprivate var order: (Int, String) {
    switch subject {
    case .vendor(let name): (0, name)
    case .site(let id): (1, id.name)
    }
  }
}
