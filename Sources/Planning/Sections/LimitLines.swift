import Domain

/// How far every limit is used: limits of periods first, by period and check; then those of the whole horizon.
struct LimitLines {
  let lines: [LimitLine]

  init(_ inventory: Inventory, _ fleet: Fleet, marginals: [LimitKey: Double]) {
    let ofPeriods = inventory.horizon.periods.count
    var keyed: [(key: (Int, Int, String), line: LimitLine)] = []
    for (rank, check) in allChecks.enumerated() {
      guard let check = check as? any LimitCheck else { continue }
      for use in check.uses(inventory, fleet) {
        let period = use.period.flatMap { fleet.places.periods[$0] } ?? ofPeriods
        keyed.append(((period, rank, use.subject), Self.line(of: check.name, use, marginals)))
      }
    }
    lines = keyed.sorted { $0.key < $1.key }.map(\.line)
  }

  private static func line(
    of name: String, _ use: LimitUse, _ marginals: [LimitKey: Double]
  ) -> LimitLine {
    LimitLine(
      name: name, subject: use.subject, period: use.period, used: use.used, limit: use.limit,
      unit: use.unit, isBinding: use.isBinding,
      valueOfOneMore: marginals[LimitKey(constraint: name, subject: use.subject, period: use.period)])
  }
}

extension LimitLines {
  /// What one more unit saves is the search's word: it cannot be derived again, only be a number.
  static let section = Section<LimitLine>(
    name: "limits", key: { "\($0.name) \($0.subject) \($0.period?.name ?? "all")" },
    fields: [
      .init("use") { .number($0.used) },
      .init("limit") { .number($0.limit) },
      .init("unit") { .exact($0.unit) },
      .init("binding") { .exact($0.isBinding ? "yes" : "no") },
      .init("value of one more") { .exact($0.valueOfOneMore?.isFinite ?? true ? "a number" : "none") },
    ])
}
