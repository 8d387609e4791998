import Domain

/// What units of work cost: workloads, then what none of them causes, then accelerators. The first two together
/// are the plan's cost, to the cent.
struct UnitCostLines {
  let lines: [UnitCostLine]

  init(_ inventory: Inventory, _ fleet: Fleet, _ ledger: Ledger) {
    let shares = WorkShares(inventory, fleet)
    let workloads = inventory.workloads.indices.map { w in
      Self.workload(w, ComponentSums(ledger) { shares.shares(of: $0)[w] }, inventory, fleet)
    }
    let accelerators = inventory.serverTypes.indices.compactMap { k in
      Self.accelerator(k, ComponentSums(ledger) { shares.share(of: $0, causedBy: k) }, inventory, fleet)
    }
    lines = workloads + [Self.rest(of: ledger, beside: workloads)] + accelerators
  }

  private static func workload(
    _ w: Int, _ sums: ComponentSums, _ inventory: Inventory, _ fleet: Fleet
  ) -> UnitCostLine {
    var amounts = Amounts()
    for service in fleet.placed.services where service.workload == w {
      let work = service.throughput.during(fleet.hours[service.period, service.slice]).value
      amounts.add(work, in: inventory.horizon.periods[service.period], inventory.policy)
    }
    return UnitCostLine(
      kind: .workload, item: inventory.workloads[w].id.name, unit: inventory.workloads[w].unit,
      quantity: amounts.quantity, discountedQuantity: amounts.discounted, sums)
  }

  /// Of a type with accelerators that is in service somewhere, or hired.
  private static func accelerator(
    _ k: Int, _ sums: ComponentSums, _ inventory: Inventory, _ fleet: Fleet
  ) -> UnitCostLine? {
    guard let each = inventory.serverTypes[k].accelerators, each > 0 else { return nil }
    var amounts = Amounts()
    for (t, period) in inventory.horizon.periods.enumerated() {
      let servers = inventory.sites.indices.reduce(0) { $0 + fleet.installed[$1, k, t] }
      let hired = inventory.horizon.slices.indices.reduce(0.0) { sum, h in
        inventory.sites.indices.reduce(sum) {
          $0 + fleet.hired.running[$1, k, t, h] * fleet.hours[t, h].value
        }
      }
      let hours = Double(servers) * period.hours.value + hired
      amounts.add(hours * Double(each), in: period, inventory.policy)
    }
    guard amounts.quantity > 0 else { return nil }
    return UnitCostLine(
      kind: .accelerator, item: inventory.serverTypes[k].id.name, unit: "accelerator-hours",
      quantity: amounts.quantity, discountedQuantity: amounts.discounted, sums)
  }

  private static func rest(of ledger: Ledger, beside workloads: [UnitCostLine]) -> UnitCostLine {
    let all = ComponentSums(ledger) { _ in 1 }
    func left(_ component: CostComponent, _ taken: KeyPath<UnitCostLine, Money>) -> Money {
      all[component] - workloads.map { $0[keyPath: taken] }.total
    }
    return UnitCostLine(
      kind: .unallocated, item: "", unit: "", quantity: 0, discountedQuantity: 0,
      hardware: left(.hardware, \.hardware), energy: left(.energy, \.energy),
      network: left(.network, \.network), cluster: left(.cluster, \.cluster))
  }

  /// Units over the horizon, and each discounted from the middle of its period.
  private struct Amounts {
    var quantity = 0.0
    var discounted = 0.0

    mutating func add(_ units: Double, in period: Period, _ policy: Policy) {
      quantity += units
      discounted += units * policy.discountFactor(years: period.yearsToMiddle)
    }
  }
}

/// Parts of a ledger's discounted lines by component, rounded once.
private struct ComponentSums {
  private var sums: [CostComponent: Double] = [:]

  init(_ ledger: Ledger, _ share: (LedgerLine) -> Double) {
    for line in ledger.lines { sums[line.component, default: 0] += line.discounted.major * share(line) }
  }

  subscript(_ component: CostComponent) -> Money { Money(rounding: sums[component] ?? 0) }
}

extension UnitCostLine {
  fileprivate init(
    kind: Kind, item: String, unit: String, quantity: Double, discountedQuantity: Double,
    _ sums: ComponentSums
  ) {
    self.init(
      kind: kind, item: item, unit: unit, quantity: quantity, discountedQuantity: discountedQuantity,
      hardware: sums[.hardware], energy: sums[.energy], network: sums[.network], cluster: sums[.cluster])
  }
}

extension UnitCostLines {
  static let section = Section<UnitCostLine>(
    name: "unit-costs", key: { "\($0.kind.rawValue) \($0.item)" },
    fields: [
      .init("unit") { .exact($0.unit) },
      .init("quantity") { .number($0.quantity) },
      .init("discounted quantity") { .number($0.discountedQuantity) },
      .init("hardware") { .money($0.hardware) },
      .init("energy") { .money($0.energy) },
      .init("network") { .money($0.network) },
      .init("cluster") { .money($0.cluster) },
    ])
}
