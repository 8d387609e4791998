import Domain

/// How the books are kept, with every name looked up.
struct AccountingRules {
  let accounting: Accounting?

  init(_ meaning: Meaning, _ desk: inout Desk) {
    guard let written = meaning.written.accounting else {
      accounting = nil
      return
    }
    var seen: [String: Place] = [:]
    let changes = written.changes.compactMap { Self.change($0, meaning, &seen, &desk) }
    let rate = written.rate ?? meaning.written.discountRate ?? 0
    accounting = Accounting(
      interest: Interest(rate: rate, compounding: written.compounding),
      facilityLifeMonths: written.facilityLifeMonths, networkLifeMonths: written.networkLifeMonths,
      lifeChanges: changes)
    Self.note(meaning, &desk)
  }

  private static func change(
    _ change: AccountingRecord.Change, _ meaning: Meaning, _ seen: inout [String: Place], _ desk: inout Desk
  ) -> LifeChange? {
    let hasServer = meaning.serverNames.knows(change.server.value, at: change.server.place, &desk)
    guard change.from.value != Times.every else {
      desk.findings.add(.unknownPeriod, at: change.from.place, "from: a life changes in one period")
      return nil
    }
    guard let from = meaning.times.periods(change.from.value, at: change.from.place, &desk)?.first, hasServer
    else { return nil }
    let server = ID<ServerType>(change.server.value)
    if meaning.servers.first(where: { $0.id == server })?.serviceLifeMonths == nil {
      desk.findings.add(
        .changeOfNoLife, at: change.server.place,
        "server: '\(server)' has no service life that could change", hint: "state its service_life")
    }
    if let first = seen.updateValue(change.place, forKey: "\(server) \(from)") {
      desk.findings.add(
        .duplicateRow, at: change.place, "the life of '\(server)' changes twice in '\(from)', first at",
        earlier: first)
      return nil
    }
    return LifeChange(server: server, from: from, lifeMonths: change.lifeMonths)
  }

  /// Servers and storage without a life stay at cost: an assumption of the books.
  private static func note(_ meaning: Meaning, _ desk: inout Desk) {
    let servers = meaning.servers.filter { $0.serviceLifeMonths == nil }.map(\.id.name)
    let storage = meaning.storage.types.filter { $0.serviceLifeMonths == nil }.map(\.id.name)
    for name in Set(servers + storage).sorted() {
      desk.figures.note(
        default: "not written off", key: "accounting/\(name)/life", because: "it has no service_life")
    }
  }
}
