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
