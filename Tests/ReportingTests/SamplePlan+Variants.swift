import Domain
import Planning

/// The sample bent for one test each.
extension SamplePlan {
  /// Texts that would do harm if anything took them for more than data.
  static let hostileTexts = [
    "=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1",
    "a|b|c", "<script>alert(1)</script>", "</td></tr>", "&lt;b&gt;", "[x](javascript:alert(1))",
    "![x](https://e.org/p.png)", "https://e.org www.e.org", "**bold** _em_ ~~no~~ `code`", "# heading",
    "line\nbreak", "line\r\nbreak", "two\u{2028}lines", "\u{202E}gnp.exe", "a\u{200B}b",
    "\u{1B}[31mred\u{1B}[0m",
    "back\\slash\\|", "quote\"quote", "comma, semicolon;", "\u{0}null", "$x^2$", "$(rm)", "`${a}`",
    " ", "🚀 ünïcödé 日本語", "| --- |", "<!-- x -->", "~~~", "===", "\u{FEFF}bom", "\u{E0041}tag",
  ]

  /// The sample with `text` wherever an inventory may put free text.
  static func hostile(_ text: String) -> Plan {
    plan(name: text, description: text, vendor: text, part: text, item: text, source: text)
  }

  static func plan(ledger: [LedgerLine]) -> Plan { plan.with(ledger: ledger) }

  static func line(
    quantity: Double = 1, unitPrice: Double = 1, amount: Money = Money(minorUnits: 100),
    period: ID<Period> = periods[0]
  ) -> LedgerLine {
    LedgerLine(
      component: .energy, line: "energy-use", site: ams, period: period, item: "day", kind: .opex,
      quantity: quantity, unit: "kWh", unitPrice: unitPrice, amount: amount, discounted: amount)
  }

  /// One server of a type for 10.00 USD.
  static func order(item: String) -> PurchaseLine {
    PurchaseLine(
      category: .server, period: periods[0], site: ams, item: item, name: item, vendor: "", partNumber: "",
      count: 1, unitPrice: Money(minorUnits: 1000), amount: Money(minorUnits: 1000), leadTimePeriods: 0,
      arrives: periods[0], orderDate: date(2026, 1), arrivalDate: date(2026, 1))
  }

  /// A limit of ams that is used up.
  static func binding(_ name: String, limit: Double) -> LimitLine {
    LimitLine(
      name: name, subject: "ams", period: periods[0], used: limit, limit: limit, unit: "kW", isBinding: true,
      valueOfOneMore: nil)
  }

  /// Two server types at one site through a long horizon.
  static func long(periods count: Int) -> Plan {
    let periods = (0..<count).map { ID<Period>("P\($0)") }
    let fleet = periods.flatMap { period in
      [big, old].map {
        FleetLine(
          period: period, site: ams, server: $0, installed: 1234, ofWhichExisting: 0, ofWhichSpare: 3,
          racks: 155)
      }
    }
    let capacity = periods.map {
      CapacityLine(
        period: $0, workload: chat, unit: "tokens", site: ams, slice: day, served: Throughput(1),
        servers: 1, capacity: Throughput(2), utilisation: 0.5)
    }
    return plan.with(
      periods: periods, ledger: periods.map { line(period: $0) }, fleet: fleet, capacity: capacity,
      siteLoads: periods.map {
        SiteLoadLine(
          period: $0, site: ams, servers: 2468, racks: 310, space: Area(465), configuredPower: Power(12_000),
          peakPower: Power(9_000), energy: Energy(1e7), billedTraffic: Traffic(40), egress: Volume(1e6))
      })
  }

  static let empty = plan.with(periods: [], ledger: [], fleet: [], capacity: [], siteLoads: [])
}

extension Plan {
  /// This plan with some parts replaced.
  func with(
    search: SearchSummary? = nil, objective: ObjectiveSummary? = nil, periods: [ID<Period>]? = nil,
    ledger: [LedgerLine]? = nil, purchases: [PurchaseLine]? = nil, fleet: [FleetLine]? = nil,
    capacity: [CapacityLine]? = nil, limits: [LimitLine]? = nil, siteLoads: [SiteLoadLine]? = nil,
    emissions: [EmissionLine]? = nil, decisions: Decisions? = nil,
    accounts: Accounts? = nil, goals: [GoalLine]? = nil, leases: [LeaseLine]? = nil,
    assumptions: [Assumption]? = nil
  ) -> Plan {
    let summary = InventorySummary(
      name: inventory.name, description: inventory.description, currency: inventory.currency,
      files: inventory.files, start: inventory.start, end: inventory.end,
      periods: periods ?? inventory.periods, slices: inventory.slices, discountRate: inventory.discountRate)
    return Plan(
      inventory: summary, search: search ?? self.search, objective: objective ?? self.objective,
      decisions: decisions ?? self.decisions, ledger: ledger ?? self.ledger,
      purchases: purchases ?? self.purchases,
      fleet: fleet ?? self.fleet, capacity: capacity ?? self.capacity, limits: limits ?? self.limits,
      siteLoads: siteLoads ?? self.siteLoads, assumptions: assumptions ?? self.assumptions, audit: audit,
      goals: goals ?? self.goals, emissions: emissions ?? self.emissions,
      accounts: accounts ?? self.accounts, leases: leases ?? self.leases)
  }
}
