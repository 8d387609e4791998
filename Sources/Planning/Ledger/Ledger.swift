import Domain

/// Every amount a plan costs, and their sum.
struct Ledger: Sendable {
  /// By period, then site, then term, then item, then the dearest first.
  let lines: [LedgerLine]
  /// Discounted, major units, with no amount rounded: what the objective of the search must equal.
  let unroundedTotal: Double

  /// The plan's cost: the exact sum of the discounted lines.
  var total: Money { lines.map(\.discounted).total }

  init(_ inventory: Inventory, _ fleet: Fleet) {
    var (lines, total): ([LedgerLine], Double) = ([], 0)
    for term in allLedgerTerms {
      for posting in term.postings(inventory, fleet) where posting.amount != 0 {
        let discounted = posting.amount * Self.factor(on: posting, inventory, fleet.places)
        total += discounted
        lines.append(Self.line(of: term, posting, discounted))
      }
    }
    self.lines = Self.sorted(lines, fleet.places)
    unroundedTotal = total
  }

  /// Capex falls due at the start of its period, opex in the middle, salvage at the end of the horizon.
  private static func factor(on posting: Posting, _ inventory: Inventory, _ places: Places) -> Double {
    let period = inventory.horizon.periods[places.periods[posting.period] ?? 0]
    let years =
      switch posting.kind {
      case .capex, .resale: period.yearsToStart
      case .opex, .penalty: period.yearsToMiddle
      case .salvage: period.yearsToEnd
      }
    return inventory.policy.discountFactor(years: years)
  }

  private static func line(of term: any LedgerTerm, _ posting: Posting, _ discounted: Double) -> LedgerLine {
    LedgerLine(
      component: term.component, line: term.name, site: posting.site, period: posting.period,
      item: posting.item, kind: posting.kind, quantity: posting.quantity, unit: posting.unit,
      unitPrice: posting.unitPrice, amount: Money(rounding: posting.amount),
      discounted: Money(rounding: discounted))
  }

  private static func sorted(_ lines: [LedgerLine], _ places: Places) -> [LedgerLine] {
    let rank = Dictionary(uniqueKeysWithValues: allLedgerTerms.enumerated().map { ($1.name, $0) })
    let keyed = lines.map { line in
      (
        key: (
          places.periods[line.period] ?? 0, line.site, rank[line.line] ?? 0, line.item, -line.unitPrice
        ), line: line
      )
    }
    return keyed.sorted { $0.key < $1.key }.map(\.line)
  }
}

extension Ledger {
  /// Amounts to the cent; a finding names the line's cost term.
  static let section = Section<LedgerLine>(
    name: "ledger", key: { "\($0.line) \($0.site) \($0.period)" + ($0.item.isEmpty ? "" : " \($0.item)") },
    fields: [
      .init("component") { .exact($0.component.rawValue) },
      .init("kind") { .exact($0.kind.rawValue) },
      .init("quantity") { .number($0.quantity) },
      .init("unit") { .exact($0.unit) },
      .init("unit price") { .number($0.unitPrice) },
      .init("amount") { .money($0.amount) },
      .init("discounted amount") { .money($0.discounted) },
    ])
}
