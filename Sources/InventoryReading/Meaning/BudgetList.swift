import Domain

/// The limits on spending, in their fixed order.
struct BudgetList {
  private(set) var budgets: [Budget] = []

  init(_ entries: [PolicyRecord.BudgetEntry], _ times: Times, _ sites: Names, _ desk: inout Desk) {
    var seen: [String: Place] = [:]
    for entry in entries {
      guard let kind = Budget.Kind(rawValue: entry.kind) else { continue }
      var period: ID<Period>?
      if let written = entry.period {
        guard written.value != Times.every else {
          desk.findings.add(
            .unknownPeriod, at: written.place,
            "period: a budget limits one period, or without 'period' all together"
          )
          continue
        }
        period = times.periods(written.value, at: written.place, &desk)?.first
        if period == nil { continue }
      }
      if let site = entry.site, !sites.knows(site.value, at: site.place, &desk) { continue }
      let budget = Budget(
        kind: kind, period: period, limit: entry.limit, site: entry.site.map { ID($0.value) },
        component: entry.component)
      if let first = seen.updateValue(entry.place, forKey: budget.label) {
        desk.findings.add(
          .duplicateRow, at: entry.place, "the budget '\(budget.label)' is stated twice, first at",
          earlier: first)
        continue
      }
      budgets.append(budget)
    }
    let kinds = Budget.Kind.allCases
    budgets.sort { left, right in
      let order = { (budget: Budget) in
        (
          kinds.firstIndex(of: budget.kind) ?? 0,
          budget.period.flatMap { times.periods.firstIndex(of: $0) } ?? -1,
          budget.label
        )
      }
      return order(left) < order(right)
    }
  }
}
