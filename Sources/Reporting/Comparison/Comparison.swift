import Domain
import Planning

/// Plans side by side: what they cost, what they decide differently, and what binds in one and not in another.
///
/// Figures are those of the plans, added up and never estimated; the first plan is the one that others are compared with.
public struct Comparison: Sendable {
  /// A plan, and what to call it.
  public struct Candidate: Sendable {
    public let name: String
    public let plan: Plan

    public init(_ name: String, _ plan: Plan) { (self.name, self.plan) = (name, plan) }
  }

  enum Value: Equatable, Sendable {
    case money(Money)
    case number(Double)
    case count(Int)
    case words(String)
    /// The plan has no such thing.
    case none
  }

  /// One figure of all plans.
  struct Line: Sendable {
    let name: String
    let values: [Value]

    var isDifferent: Bool { values.contains { $0 != values.first } }
  }

  struct Section: Sendable {
    let title: String
    /// Of its figures; empty for counts and words.
    let unit: String
    var lines: [Line]
  }

  let candidates: [Candidate]
  let sections: [Section]

  /// - Parameter candidates: two or more.
  /// - Returns: nil where the plans are in several currencies.
  public init?(_ candidates: [Candidate]) {
    let currencies = Set(candidates.map(\.plan.inventory.currency))
    guard let currency = currencies.first, currencies.count == 1 else { return nil }
    self.candidates = candidates
    let plans = candidates.map(\.plan)
    sections = [
      Self.costs(plans, currency), Self.cash(plans, currency), Self.orders(plans), Self.ordersInTime(plans),
      Self.offers(plans), Self.openings(plans), Self.energy(plans), Self.emissions(plans), Self.work(plans),
      Self.binding(plans),
    ].filter { !$0.lines.isEmpty }
  }

  /// By how much the dearest of the others is dearer than the first plan, as a share of it; below 0 where all are cheaper.
  public var excess: Double {
    let totals = candidates.map { $0.plan.objective.value.major }
    guard let first = totals.first, let dearest = totals.dropFirst().max(), dearest != first else { return 0 }
    return (dearest - first) / abs(first)
  }

  // MARK: Money

  private static func costs(_ plans: [Plan], _ currency: String) -> Section {
    let totals = plans.map(CostTotals.init)
    let components = CostComponent.allCases.map { component in
      Line(name: component.rawValue, values: totals.map { .money($0[component]) })
    }
    return Section(
      title: "Discounted cost", unit: currency,
      lines: components + [
        Line(name: "total", values: totals.map { .money($0.total) }),
        Line(name: "no plan costs less than", values: plans.map { .money($0.objective.bound) }),
      ])
  }

  private static func cash(_ plans: [Plan], _ currency: String) -> Section {
    let flows = plans.map {
      Dictionary(grouping: CashFlow.of($0), by: \.period).mapValues { $0.map(\.amount).total }
    }
    return Section(
      title: "Cash by period, undiscounted", unit: currency,
      lines: inOrder(plans.map { $0.inventory.periods }).map { period in
        Line(name: period.name, values: flows.map { $0[period].map(Value.money) ?? .none })
      })
  }

  // MARK: Decisions

  private static func orders(_ plans: [Plan]) -> Section {
    let counts = plans.map { plan in
      plan.purchases.reduce(into: [String: Int]()) {
        $0["\($1.category.rawValue) \($1.item)", default: 0] += $1.count
      }
    }
    return Section(title: "What is ordered in all", unit: "", lines: differing(counts, isAll: true))
  }

  /// Only what differs: what is bought more, less, earlier, later or elsewhere.
  private static func ordersInTime(_ plans: [Plan]) -> Section {
    let counts = plans.map { plan in
      plan.purchases.reduce(into: [String: Int]()) {
        $0["\($1.item) for \($1.site) in \($1.period)", default: 0] += $1.count
      }
    }
    return Section(title: "Orders that differ", unit: "", lines: differing(counts, isAll: false))
  }

  private static func offers(_ plans: [Plan]) -> Section {
    let counts = plans.map { plan in
      plan.leases.reduce(into: [String: Int]()) {
        $0["\($1.server) (\($1.offer)) at \($1.site)", default: 0] += $1.count
      }
    }
    return Section(title: "Terms of servers taken", unit: "", lines: differing(counts, isAll: true))
  }

  private static func openings(_ plans: [Plan]) -> Section {
    let firsts = plans.map { plan in
      plan.decisions.openings.reduce(into: [String: String]()) { $0[$1.key.name] = $1.value.name }
    }
    return Section(
      title: "Sites opened", unit: "",
      lines: Set(firsts.flatMap(\.keys)).sorted().map { site in
        Line(name: site, values: firsts.map { $0[site].map { .words("from \($0)") } ?? .words("not opened") })
      })
  }

  private static func differing(_ counts: [[String: Int]], isAll: Bool) -> [Line] {
    Set(counts.flatMap(\.keys)).sorted()
      .map { name in Line(name: name, values: counts.map { .count($0[name] ?? 0) }) }
      .filter { isAll || $0.isDifferent }
  }

  // MARK: What follows

  private static func energy(_ plans: [Plan]) -> Section {
    let totals = plans.map { plan in
      plan.siteLoads.reduce(0.0) { $0 + $1.energy.value } / Conversions.kilowattsPerMegawatt
    }
    return Section(
      title: "Energy of the facilities", unit: "MWh",
      lines: [Line(name: "total", values: totals.map { .number($0.rounded()) })])
  }

  private static func emissions(_ plans: [Plan]) -> Section {
    guard plans.contains(where: { !$0.emissions.isEmpty }) else {
      return Section(title: "", unit: "", lines: [])
    }
    func line(_ name: String, _ amount: (EmissionLine) -> Emissions) -> Line {
      Line(
        name: name,
        values: plans.map { plan in
          plan.emissions.isEmpty
            ? .none : .number(plan.emissions.reduce(0) { $0 + amount($1).tonnes }.rounded())
        })
    }
    return Section(
      title: "Emissions", unit: "tCO2e",
      lines: [
        line("location-based", \.location), line("market-based", \.market), line("embodied", \.embodied),
      ])
  }

  private static func work(_ plans: [Plan]) -> Section {
    let highest = plans.map { plan in
      Dictionary(grouping: plan.capacity) { "\($0.workload) [\($0.unit)/s]" }.mapValues { lines in
        Dictionary(grouping: lines) { "\($0.period) \($0.slice)" }.values
          .map { $0.reduce(0) { $0 + $1.served.value } }.max() ?? 0
      }
    }
    return Section(
      title: "Highest throughput served", unit: "",
      lines: Set(highest.flatMap(\.keys)).sorted().map { name in
        Line(name: name, values: highest.map { $0[name].map { .number($0.rounded()) } ?? .none })
      })
  }

  /// Limits that bind in some plans and not in others.
  private static func binding(_ plans: [Plan]) -> Section {
    let binding = plans.map { plan in
      Set(
        plan.limits.filter(\.isBinding).map { limit in
          "\(limit.name) \(limit.subject)\(limit.period.map { " in \($0)" } ?? "")"
        })
    }
    let names = binding.reduce(into: Set<String>()) { $0.formUnion($1) }.sorted()
    return Section(
      title: "What binds in one and not in another", unit: "",
      lines: names.map { name in
        Line(name: name, values: binding.map { .words($0.contains(name) ? "binds" : "–") })
      }.filter(\.isDifferent))
  }

  /// Every element of some lists once, in their order.
  private static func inOrder<Element: Hashable>(_ lists: [[Element]]) -> [Element] {
    var seen: Set<Element> = []
    return lists.joined().filter { seen.insert($0).inserted }
  }
}
