import Domain

/// The demand charges of every site.
struct DemandCharges: Sendable {
  private(set) var rates: [String: [DemandRate]] = [:]
  /// The first row that bills kVA, by site.
  private(set) var apparent: [String: RowReference] = [:]
  private var rows: [String: RowReference] = [:]

  init(_ records: [DemandChargeRecord], _ sites: SiteList, _ times: Times, _ desk: inout Desk) {
    for record in records { add(record, sites, times, &desk) }
  }

  private mutating func add(
    _ record: DemandChargeRecord, _ sites: SiteList, _ times: Times, _ desk: inout Desk
  ) {
    let isKnown = sites.names.knows(record.site, at: record.place(DemandChargeRecord.site), &desk)
    let slices = slices(record, times, &desk)
    for column in record.strayRatchet {
      desk.findings.add(
        .incompleteRatchet, at: .cell(record.row, column: column), "\(column): the row has no ratchet",
        hint: "fill the column 'ratchet', or leave this cell empty")
    }
    guard isKnown, let site = record.site, let name = record.name, let slices, let price = record.price,
      let months = record.months, isNew(site, name, record.row, &desk)
    else { return }
    checkEarlierPeak(record, site, sites, &desk)
    if price.isApparent, apparent[site] == nil { apparent[site] = record.row }
    rates[site, default: []].append(
      DemandRate(
        name: name, price: Price(perUnit: price.perUnit), isApparent: price.isApparent,
        slices: slices == Set(times.slices) ? nil : slices, months: Set(months),
        ratchet: record.ratchet.map { ratchet($0, record) }))
  }

  private func ratchet(_ share: Double, _ record: DemandChargeRecord) -> Ratchet {
    Ratchet(
      share: share, months: record.ratchetMonths ?? Ratchet.usualMonths,
      earlierPeak: Power(record.earlierPeak ?? 0))
  }

  private func slices(
    _ record: DemandChargeRecord, _ times: Times, _ desk: inout Desk
  ) -> Set<ID<Slice>>? {
    let place = record.place(DemandChargeRecord.slices)
    let named = (record.slices ?? "").split(separator: " ").map { times.slices(String($0), at: place, &desk) }
    return named.allSatisfy { $0 != nil } ? Set(named.compactMap(\.self).joined()) : nil
  }

  private mutating func isNew(
    _ site: String, _ name: String, _ row: RowReference, _ desk: inout Desk
  ) -> Bool {
    guard let first = rows["\(site)/\(name)"] else {
      rows["\(site)/\(name)"] = row
      return true
    }
    desk.findings.reportDuplicate(of: first, at: .cell(row, column: DemandChargeRecord.site.name))
    return false
  }

  private func checkEarlierPeak(
    _ record: DemandChargeRecord, _ site: String, _ sites: SiteList, _ desk: inout Desk
  ) {
    guard let peak = record.earlierPeak, peak > 0, sites.isExisting(site) == false else { return }
    desk.findings.add(
      .existingOnly, at: record.place(DemandChargeRecord.earlierPeak),
      "earlier_peak: the candidate '\(site)' drew no power before the plan's start",
      hint: "leave the cell empty")
  }
}
