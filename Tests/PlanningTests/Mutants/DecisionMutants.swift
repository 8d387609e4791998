import Domain

/// The decisions of a plan with a single one of them changed, and the rules that the change must break.
struct DecisionMutant {
  let change: String
  let decisions: Decisions
  let rules: Set<String>
}

extension Decisions {
  var mutants: [DecisionMutant] {
    purchaseMutants + rackMutants + openingMutants + servingMutants + routingMutants
      + holdingMutants
  }

  /// These decisions with the change applied, which must break the rules.
  func mutant(_ change: String, _ rules: Set<String>, _ apply: (inout Decisions) -> Void) -> DecisionMutant {
    var decisions = self
    apply(&decisions)
    return DecisionMutant(change: change, decisions: decisions, rules: rules)
  }

  var holdingMutants: [DecisionMutant] {
    holdings.flatMap { key, count in
      [
        mutant("\(key) + 1", ["server-capacity"]) { $0.holdings[key] = count + 1 },
        mutant("\(key) - 1", ["dedicated-servers"]) { $0.holdings[key] = count - 1 },
        mutant("no \(key)", ["dedicated-servers"]) { $0.holdings[key] = nil },
      ]
    }
  }

  private var purchaseMutants: [DecisionMutant] {
    purchases.flatMap { key, count in
      [
        mutant("\(key) + 1", ["purchases", "server-purchase", "fleet"]) { $0.purchases[key] = count + 1 },
        mutant("\(key) - 1", ["purchases", "server-purchase", "fleet"]) { $0.purchases[key] = count - 1 },
        mutant("no \(key)", ["purchases", "server-purchase", "fleet"]) { $0.purchases[key] = nil },
      ]
    }
  }

  private var rackMutants: [DecisionMutant] {
    racks.flatMap { key, count in
      [
        mutant("\(key) + 1", ["purchases", "rack-purchase", "limits"]) { $0.racks[key] = count + 1 },
        mutant("\(key) - 1", ["purchases", "rack-purchase", "rack-stock"]) { $0.racks[key] = count - 1 },
        mutant("no \(key)", ["purchases", "rack-purchase", "rack-stock"]) { $0.racks[key] = nil },
      ]
    }
  }

  private var openingMutants: [DecisionMutant] {
    openings.keys.flatMap { site in
      let rules: Set = ["site-opening", "site-opening-cost", "site-fixed-cost", "site-loads"]
      return [
        mutant("\(site) earlier", rules) { $0.openings[site] = Coast.first },
        mutant("\(site) later", rules) { $0.openings[site] = Coast.half },
        mutant("\(site) never", rules) { $0.openings[site] = nil },
      ]
    }
  }

  private var servingMutants: [DecisionMutant] {
    serving.flatMap { key, rate in
      [
        mutant("\(key) + 1 %", ["serving-balance", "energy-use"]) { $0.serving[key] = rate * 1.01 },
        mutant("\(key) - 1 %", ["serving-balance", "energy-use"]) { $0.serving[key] = rate * 0.99 },
        mutant("no \(key)", ["serving-balance", "energy-use"]) { $0.serving[key] = nil },
      ]
    }
  }

  private var routingMutants: [DecisionMutant] {
    routing.flatMap { key, rate in
      [
        mutant("\(key) + 1 %", ["demand-served", "serving-balance"]) { $0.routing[key] = rate * 1.01 },
        mutant("\(key) - 1 %", ["demand-served", "serving-balance"]) { $0.routing[key] = rate * 0.99 },
        mutant("no \(key)", ["demand-served", "serving-balance"]) { $0.routing[key] = nil },
      ]
    }
  }
}
