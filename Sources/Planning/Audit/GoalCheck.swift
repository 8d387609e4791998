import Domain

/// Whether a plan keeps what each of its goals reached.
///
/// value of the plan ≤ value reached × (1 + slack), or for `throughput` ≥ value reached × (1 − slack); and what is
/// proven lies on the other side of the value reached.
struct GoalCheck {
  static let name = "goals"

  private let inventory: Inventory
  private let fleet: Fleet
  private let ledger: Ledger

  init(_ inventory: Inventory, _ fleet: Fleet, _ ledger: Ledger) {
    (self.inventory, self.fleet, self.ledger) = (inventory, fleet, ledger)
  }

  /// nil for a plan whose only goal is the cost.
  func check(_ goals: [GoalLine]) -> AuditReport.Check? {
    guard !goals.isEmpty else { return nil }
    var violations = Violations(of: Self.name)
    for goal in goals {
      compare(goal, &violations)
      if goal.unit != goal.objective.unit(in: inventory) {
        violations.add(faults: ["goal '\(goal.objective.rawValue)' records the unit '\(goal.unit)'"])
      }
    }
    return violations.check
  }

  private func compare(_ goal: GoalLine, _ violations: inout Violations) {
    let value = value(of: goal.objective)
    let sign = goal.objective.isMostWanted ? -1.0 : 1.0
    let allowed = sign * goal.value + abs(goal.value) * goal.slack
    violations.compare(sign * value, atMost: allowed) {
      "goal '\(goal.objective.rawValue)' reached \(goal.value.figure) \(goal.unit), the plan \(value.figure)"
    }
    violations.compare(sign * goal.bound, atMost: sign * goal.value) {
      "goal '\(goal.objective.rawValue)' records \(goal.bound.figure) as proven, beyond its value"
    }
  }

  private func value(of objective: Objective) -> Double {
    switch objective {
    case .cost: ledger.unroundedTotal
    case .capex: ledger.lines.filter { $0.kind == .capex }.reduce(0) { $0 + $1.quantity * $1.unitPrice }
    case .energy: energy.value
    case .carbon: carbon.tonnes
    case .throughput: inventory.weightedMultiple
    }
  }

  private var carbon: Emissions {
    var sum = Emissions.zero
    for s in inventory.sites.indices {
      for t in inventory.horizon.periods.indices { sum += fleet.countedEmissions(inventory, s, t) }
    }
    return sum
  }

  private var energy: Energy {
    var sum = Energy.zero
    for s in inventory.sites.indices {
      for t in inventory.horizon.periods.indices {
        for h in inventory.horizon.slices.indices { sum += fleet.energy(s, t, h) }
      }
    }
    return sum
  }
}
