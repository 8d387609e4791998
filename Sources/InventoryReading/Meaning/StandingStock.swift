import Domain

/// A row of a table of equipment that stands at a site, or is on its way to it.
protocol StockRecord: TableRecord {
  static var site: Field<String> { get }
  /// The type of equipment.
  static var item: Field<String> { get }
  static var commissioned: Field<CivilDate> { get }

  var site: String? { get }
  var item: String? { get }
  var count: Int? { get }
  var commissioned: CivilDate? { get }
}

/// How findings begin that are about a row of such a table.
struct StockWords {
  /// `servers stand`.
  let stand: String
  /// `these servers 'h100' are`.
  let these: (String) -> String
}

/// What a table says of equipment that stands at the sites already, or is on its way.
struct StandingStock<Record: StockRecord> {
  struct Batch {
    let site: ID<Site>
    let item: String
    let count: Int
    let commissioned: CivilDate
  }

  private(set) var batches: [Batch] = []

  init<Item: Durable>(
    _ records: [Record], _ words: StockWords, _ sites: SiteList, _ items: Names, _ horizon: Horizon,
    _ desk: inout Desk, type: (String) -> Item?
  ) {
    var seen: [String: RowReference] = [:]
    for record in records {
      let hasSite = sites.names.knows(record.site, at: record.place(Record.site), &desk)
      let hasItem = items.knows(record.item, at: record.place(Record.item), &desk)
      guard hasSite, hasItem, let site = record.site, let item = record.item, let date = record.commissioned
      else { continue }
      if sites.isExisting(site) == false {
        desk.findings.add(
          .existingAtCandidate, at: record.place(Record.site),
          "\(words.stand) at '\(site)', which is only a candidate", hint: "make its state 'existing'")
      }
      if let first = seen.updateValue(record.row, forKey: "\(site)/\(item)/\(date.text)") {
        desk.findings.reportDuplicate(of: first, at: record.place(Record.site))
        continue
      }
      if let type = type(item), !horizon.periods.isEmpty,
        !horizon.periods.contains(where: { horizon.serves(type, commissioned: date, in: $0) })
      {
        desk.findings.add(
          .neverInService, at: record.place(Record.commissioned),
          "\(words.these(item)) in service in no whole period of the plan")
      }
      let count = record.count ?? 0
      if count > 0 { batches.append(Batch(site: ID(site), item: item, count: count, commissioned: date)) }
    }
  }
}
