import Domain

/// Book values of what the plan buys, by period, then ledger line, then item.
///
/// Every capex posting is an asset: servers from their arrival over their service life, down to their salvage
/// value; modules of power and cooling from their arrival, other hardware, sites and racks from the start of their
/// period, over the lives that accounting states.
/// What stood before the plan has books of its own and is not here.
struct BookLines {
  let lines: [BookLine]

  init(_ inventory: Inventory, _ fleet: Fleet, _ accounting: Accounting) {
    let assets = Dictionary(grouping: Self.assets(inventory, fleet, accounting)) { $0.name }
    let names = assets.keys.sorted { ($0.line, $0.item) < ($1.line, $1.item) }
    lines = inventory.horizon.periods.flatMap { period in
      names.compactMap { Self.line(of: $0, assets[$0] ?? [], in: period) }
    }
  }

  /// What is written off together.
  private struct Name: Hashable {
    let line: String
    let item: String
  }

  private struct Asset {
    let name: Name
    let paid: Period
    /// Months from the plan's start to its service.
    let inService: Int
    let writeOff: StraightLine

    /// Months from the plan's start to its sale; nil while it stays.
    var sold: Int?

    /// What is left when it is sold is written off with the sale.
    func writtenOff(by months: Int) -> Double {
      if let sold, months > sold { return writeOff.cost }
      return writeOff.writtenOff(after: months - inService)
    }
  }

  /// Nothing before the first of its assets is paid.
  private static func line(of name: Name, _ assets: [Asset], in period: Period) -> BookLine? {
    let paid = assets.filter { $0.paid.ordinal <= period.ordinal }
    guard !paid.isEmpty else { return nil }
    func sum(_ value: (Asset) -> Double) -> Money { Money(rounding: paid.reduce(0) { $0 + value($1) }) }
    let end = period.monthsBefore + period.months
    let (before, after) = (sum { $0.writtenOff(by: period.monthsBefore) }, sum { $0.writtenOff(by: end) })
    let added = paid.filter { $0.paid.ordinal == period.ordinal }.reduce(0) { $0 + $1.writeOff.cost }
    return BookLine(
      period: period.id, line: name.line, item: name.item, additions: Money(rounding: added),
      depreciation: after - before, bookValue: sum(\.writeOff.cost) - after)
  }

  private static func assets(
    _ inventory: Inventory, _ fleet: Fleet, _ accounting: Accounting
  ) -> [Asset] {
    allLedgerTerms.flatMap { term in
      term.postings(inventory, fleet).filter { $0.kind == .capex && $0.amount != 0 }.compactMap { posting in
        inventory.horizon.period(posting.period).map {
          asset(posting, of: term, paid: $0, inventory, accounting)
        }
      }
    } + sales(inventory, fleet, accounting)
  }

  /// Servers sold early leave the books of those bought, and are written off to the end with their sale.
  private static func sales(
    _ inventory: Inventory, _ fleet: Fleet, _ accounting: Accounting
  ) -> [Asset] {
    fleet.placed.retirements.flatMap { sale -> [Asset] in
      guard case .ordered(let id) = sale.cohort, let paid = inventory.horizon.period(id) else { return [] }
      let server = inventory.serverTypes[sale.server]
      return [-sale.count, sale.count].map { count in
        let posting = Posting(
          site: inventory.sites[sale.site].id, period: id, item: server.id.name, kind: .capex,
          quantity: Double(count), unit: "server", unitPrice: server.price(in: paid).major)
        var asset = asset(posting, of: ServerPurchase(), paid: paid, inventory, accounting)
        asset.sold = count > 0 ? inventory.horizon.periods[sale.period].monthsBefore : nil
        return asset
      }
    }
  }

  /// When what is neither server nor storage stands.
  private static func arrival(
    of posting: Posting, of term: any LedgerTerm, paid: Period, _ inventory: Inventory
  ) -> Period {
    guard term is FacilityPurchase, let modules = inventory.site(posting.site)?.facility.modules else {
      return paid
    }
    return inventory.horizon.periods.first { $0.ordinal == paid.ordinal + modules.leadTime } ?? paid
  }

  private static func asset(
    _ posting: Posting, of term: any LedgerTerm, paid: Period, _ inventory: Inventory,
    _ accounting: Accounting
  ) -> Asset {
    let name = Name(line: term.name, item: posting.item)
    if term is StoragePurchase, let storage = inventory.storageType(ID(posting.item)) {
      let arrival = inventory.horizon.arrival(of: storage, ordered: paid) ?? paid
      return Asset(
        name: name, paid: paid, inService: arrival.monthsBefore,
        writeOff: StraightLine(
          cost: posting.amount, residual: posting.amount * storage.salvageRate,
          lifeMonths: storage.serviceLifeMonths))
    }
    guard term.component == .hardware, let server = inventory.serverType(ID(posting.item)) else {
      let life =
        switch term.component {
        case .cluster: accounting.facilityLifeMonths
        case .network: accounting.networkLifeMonths
        case .hardware, .energy: Int?.none
        }
      return Asset(
        name: name, paid: paid, inService: arrival(of: posting, of: term, paid: paid, inventory).monthsBefore,
        writeOff: StraightLine(cost: posting.amount, lifeMonths: life))
    }
    let arrival = inventory.horizon.arrival(of: server, ordered: paid) ?? paid
    let changes = accounting.lifeChanges.filter { $0.server == server.id }.compactMap { change in
      inventory.horizon.period(change.from).map {
        StraightLine.Change(
          after: $0.monthsBefore - arrival.monthsBefore, lifeMonths: change.lifeMonths)
      }
    }
    return Asset(
      name: name, paid: paid, inService: arrival.monthsBefore,
      writeOff: StraightLine(
        cost: posting.amount, residual: posting.amount * server.salvageRate,
        lifeMonths: server.serviceLifeMonths, changes: changes))
  }
}

extension BookLines {
  static let section = Section<BookLine>(
    name: "books", key: { "\($0.line) \($0.item) \($0.period)" },
    fields: [
      .init("additions") { .money($0.additions) },
      .init("depreciation") { .money($0.depreciation) },
      .init("book value") { .money($0.bookValue) },
    ])
}
