import Domain

extension Plan {
  /// Audits a recorded plan anew: every constraint, and every recorded section against what follows from the
  /// decisions and `inventory`. Each finding stands under the rule it names: a constraint, a cost term or a section.
  /// The goals are those that the plan was made for, which need not be the inventory's.
  public func audited(against world: Inventory) -> AuditReport {
    let inventory = world.pursuing(goals.map { Goal($0.objective, slack: $0.slack) } + [Goal(.cost)])
    let derived = Derivation(inventory, decisions)
    let objectives = ObjectiveChecks(
      ledger: derived.ledger.unroundedTotal, rounded: derived.ledger.total,
      lines: derived.ledger.lines.count, computed: objective.computed, bound: objective.bound.major)
    let anew = derived.checks + objectives.checks + derived.goalChecks(goals)
    return AuditReport(
      checks: anew + ledgerChecks(derived.ledger) + sectionChecks(derived, inventory)
        + [objectiveCheck(derived.ledger), auditCheck(anew, objectives.difference)],
      ledgerDifference: objectives.difference)
  }

  /// One check per cost term, then the ledger as a whole: foreign lines, and the order of all.
  private func ledgerChecks(_ derived: Ledger) -> [AuditReport.Check] {
    let recorded = Dictionary(grouping: ledger, by: \.line)
    let due = Dictionary(grouping: derived.lines, by: \.line)
    let terms = allLedgerTerms.map { term in
      Ledger.section.check(recorded[term.name] ?? [], against: due[term.name] ?? [], name: term.name)
    }
    let isKept = terms.allSatisfy(\.findings.isEmpty)
    let foreign = recorded.filter { name, _ in !terms.contains { $0.name == name } }.values.flatMap(\.self)
    return terms + [
      Ledger.section.check(isKept ? ledger : foreign, against: isKept ? derived.lines : [])
    ]
  }

  private func sectionChecks(_ derived: Derivation, _ inventory: Inventory) -> [AuditReport.Check] {
    [
      PurchaseLines.section.check(purchases, against: derived.purchases),
      FleetLines.section.check(fleet, against: derived.fleet),
      CapacityLines.section.check(capacity, against: derived.capacity),
      LimitLines.section.check(limits, against: derived.limits),
      SiteLoadLines.section.check(siteLoads, against: derived.siteLoads),
      EmissionLines.section.check(emissions, against: derived.emissions),
      BookLines.section.check(accounts.books, against: derived.accounts.books),
      PaymentLines.section.check(accounts.payments, against: derived.accounts.payments),
      UnitCostLines.section.check(accounts.unitCosts, against: derived.accounts.unitCosts),
      StorageLines.section.check(storage, against: derived.storage),
      LeaseLines.section.check(leases, against: derived.leases),
      RentalLines.section.check(rentals, against: derived.rentals),
      ResaleLines.section.check(resales, against: derived.resales),
      MoveLines.section.check(moves, against: derived.moves),
      InventorySummary.section.check([self.inventory], against: [derived.summary]),
      InventorySummary.files.check(self.inventory.files, against: inventory.files),
      InventorySummary.assumptions.check(assumptions, against: inventory.assumptions),
    ]
  }

  private func objectiveCheck(_ derived: Ledger) -> AuditReport.Check {
    var differences = Differences(of: "objective")
    if objective.kind != ObjectiveSummary.cost {
      differences.add("records kind '\(objective.kind)' where '\(ObjectiveSummary.cost)' follows")
    }
    if objective.value != derived.total {
      differences.add("records value \(objective.value.text) where \(derived.total.text) follows")
    }
    if objective.bound > objective.value {
      differences.add("records bound \(objective.bound.text) above value \(objective.value.text)")
    }
    return differences.check
  }

  /// The recorded audit must be of the same checks, all passed, and as far off as they are now.
  private func auditCheck(_ anew: [AuditReport.Check], _ difference: Double) -> AuditReport.Check {
    var differences = Differences(of: "audit")
    let names = audit.checks.map(\.name)
    if names != anew.map(\.name) { differences.add("records other checks: \(names.joined(separator: " "))") }
    for (recorded, now) in zip(audit.checks, anew) {
      for finding in recorded.findings { differences.add("records a finding: \(finding)") }
      let gap = abs(recorded.worstViolation - now.worstViolation)
      guard !(gap <= allowance(for: now)) else { continue }
      differences.add(
        "records violation \(recorded.worstViolation.figure) of \(now.name) where "
          + "\(now.worstViolation.figure) follows")
    }
    if !(abs(audit.ledgerDifference - difference) <= Tolerance.money(on: objective.computed)) {
      differences.add(
        "records ledger difference \(audit.ledgerDifference.figure) where \(difference.figure) follows")
    }
    return differences.check
  }

  /// The bound is recorded to the cent, so its check may be off by one; the others only by arithmetic.
  private func allowance(for check: AuditReport.Check) -> Double {
    check.name == ObjectiveChecks.boundName ? Tolerance.money(on: 0) : Tolerance.relative
  }
}
