import Domain

/// A plan that passed its audit: decisions, what follows from them, and the proof.
///
/// Every list is in a fixed order (period, then site, then name), so that one plan has one rendering.
public struct Plan: Hashable, Sendable {
  public let inventory: InventorySummary
  public let search: SearchSummary
  public let objective: ObjectiveSummary
  public let decisions: Decisions
  public let ledger: [LedgerLine]
  public let purchases: [PurchaseLine]
  public let fleet: [FleetLine]
  public let capacity: [CapacityLine]
  public let limits: [LimitLine]
  public let siteLoads: [SiteLoadLine]
  public let assumptions: [Assumption]
  public let audit: AuditReport

  public init(
    inventory: InventorySummary, search: SearchSummary, objective: ObjectiveSummary, decisions: Decisions,
    ledger: [LedgerLine], purchases: [PurchaseLine], fleet: [FleetLine], capacity: [CapacityLine],
    limits: [LimitLine], siteLoads: [SiteLoadLine], assumptions: [Assumption], audit: AuditReport
  ) {
    self.inventory = inventory
    self.search = search
    self.objective = objective
    self.decisions = decisions
    self.ledger = ledger
    self.purchases = purchases
    self.fleet = fleet
    self.capacity = capacity
    self.limits = limits
    self.siteLoads = siteLoads
    self.assumptions = assumptions
    self.audit = audit
  }
}

/// What the plan was made for.
public struct InventorySummary: Hashable, Sendable {
  public let name: String
  public let description: String
  public let currency: String
  public let files: [InputFile]
  public let start: CivilDate
  public let end: CivilDate
  public let periods: [ID<Period>]
  public let slices: [ID<Slice>]
  /// Annual rate; 0.08 is 8 %.
  public let discountRate: Double

  public init(
    name: String, description: String, currency: String, files: [InputFile], start: CivilDate,
    end: CivilDate, periods: [ID<Period>], slices: [ID<Slice>], discountRate: Double
  ) {
    self.name = name
    self.description = description
    self.currency = currency
    self.files = files
    self.start = start
    self.end = end
    self.periods = periods
    self.slices = slices
    self.discountRate = discountRate
  }
}

/// How the plan was found.
public struct SearchSummary: Hashable, Sendable {
  public enum Status: String, Sendable {
    /// Proven within the requested gap.
    case optimal
    /// Audited, but the search was stopped by a limit or by the user first.
    case feasible
  }

  /// dcplan's version.
  public let version: String
  /// `GLPK 5.0`.
  public let solver: String
  public let status: Status
  /// In words, `proven to the requested gap`, `interrupted`, `stopped at the time limit of 60 s`.
  public let ending: String
  /// Options as given, in a fixed order: (`gap`, `0.1 %`).
  public let options: [Option]

  public struct Option: Hashable, Sendable {
    public let name: String
    public let value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public init(version: String, solver: String, status: Status, ending: String, options: [Option]) {
    self.version = version
    self.solver = solver
    self.status = status
    self.ending = ending
    self.options = options
  }
}

/// The plan's cost and what is proven about it.
public struct ObjectiveSummary: Hashable, Sendable {
  /// `cost`.
  public let kind: String
  /// Discounted total: the sum of the ledger's discounted amounts.
  public let value: Money
  /// No plan for this inventory costs less than this.
  public let bound: Money
  /// The objective as the mathematical program adds it up, unrounded; the audit compares it with the ledger.
  public let computed: Double

  public init(kind: String, value: Money, bound: Money, computed: Double) {
    self.kind = kind
    self.value = value
    self.bound = bound
    self.computed = computed
  }

  /// (value − bound) / |value| in per cent; 0 for a plan that costs nothing.
  public var gapPercent: Double {
    guard value != .zero else { return 0 }
    return max(0, (value - bound).major / abs(value.major) * Conversions.percent)
  }
}

/// The four components of cost, in the order they are reported.
public enum CostComponent: String, Hashable, Sendable, CaseIterable {
  case hardware, cluster, energy, network
}

/// What kind of cash an amount is.
public enum CashKind: String, Hashable, Sendable {
  /// Due at the start of the period.
  case capex
  /// Due in the middle of the period.
  case opex
  /// Value left at the end of the horizon; no budget counts it.
  case salvage
}

/// One line of the ledger: an exact amount with what it is for and how it comes about.
public struct LedgerLine: Hashable, Sendable {
  public let component: CostComponent
  /// The cost term's name, `server-purchase`.
  public let line: String
  public let site: ID<Site>
  public let period: ID<Period>
  /// What it is for: a server type, rack type, bandwidth product or slice; empty for the site as a whole.
  public let item: String
  public let kind: CashKind
  public let quantity: Double
  public let unit: String
  /// Major units of the currency per unit.
  public let unitPrice: Double
  /// Undiscounted cash, rounded once to the minor unit; salvage is negative.
  public let amount: Money
  /// The unrounded amount × discount factor, rounded once to the minor unit.
  public let discounted: Money

  public init(
    component: CostComponent, line: String, site: ID<Site>, period: ID<Period>, item: String,
    kind: CashKind, quantity: Double, unit: String, unitPrice: Double, amount: Money, discounted: Money
  ) {
    self.component = component
    self.line = line
    self.site = site
    self.period = period
    self.item = item
    self.kind = kind
    self.quantity = quantity
    self.unit = unit
    self.unitPrice = unitPrice
    self.amount = amount
    self.discounted = discounted
  }
}

/// Something to order: servers or racks.
public struct PurchaseLine: Hashable, Sendable {
  public enum Category: String, Hashable, Sendable { case server, rack }

  public let category: Category
  /// The period of the order.
  public let period: ID<Period>
  public let site: ID<Site>
  /// The server or rack type's ID.
  public let item: String
  public let name: String
  public let vendor: String
  public let partNumber: String
  public let count: Int
  public let unitPrice: Money
  public let amount: Money
  public let leadTimePeriods: Int
  /// The period at whose start it comes into service.
  public let arrives: ID<Period>
  /// First day of the order's period, and of the arrival's.
  public let orderDate: CivilDate
  public let arrivalDate: CivilDate

  public init(
    category: Category, period: ID<Period>, site: ID<Site>, item: String, name: String, vendor: String,
    partNumber: String, count: Int, unitPrice: Money, amount: Money, leadTimePeriods: Int,
    arrives: ID<Period>, orderDate: CivilDate, arrivalDate: CivilDate
  ) {
    self.category = category
    self.period = period
    self.site = site
    self.item = item
    self.name = name
    self.vendor = vendor
    self.partNumber = partNumber
    self.count = count
    self.unitPrice = unitPrice
    self.amount = amount
    self.leadTimePeriods = leadTimePeriods
    self.arrives = arrives
    self.orderDate = orderDate
    self.arrivalDate = arrivalDate
  }
}

/// Servers of one type in service at a site in a period; only where there are any.
public struct FleetLine: Hashable, Sendable {
  public let period: ID<Period>
  public let site: ID<Site>
  public let server: ID<ServerType>
  public let installed: Int
  public let ofWhichExisting: Int
  public let ofWhichSpare: Int
  /// Racks they fill.
  public let racks: Int

  public init(
    period: ID<Period>, site: ID<Site>, server: ID<ServerType>, installed: Int, ofWhichExisting: Int,
    ofWhichSpare: Int, racks: Int
  ) {
    self.period = period
    self.site = site
    self.server = server
    self.installed = installed
    self.ofWhichExisting = ofWhichExisting
    self.ofWhichSpare = ofWhichSpare
    self.racks = racks
  }
}

/// What a workload gets at a site in a period, at the slice in which it asks most of that site.
public struct CapacityLine: Hashable, Sendable {
  public let period: ID<Period>
  public let workload: ID<Workload>
  public let unit: String
  public let site: ID<Site>
  /// The slice with the highest served throughput.
  public let slice: ID<Slice>
  /// Served in that slice.
  public let served: Throughput
  /// Servers busy with it in that slice at its largest utilisation, fractional.
  public let servers: Double
  /// What the site's healthy servers could serve of this workload beside everything else in that slice:
  /// `served` plus the throughput of the capacity left idle on the types it can run on.
  public let capacity: Throughput
  /// Busy share of the healthy servers it runs on, all workloads together, 0 … 1.
  public let utilisation: Double

  public init(
    period: ID<Period>, workload: ID<Workload>, unit: String, site: ID<Site>, slice: ID<Slice>,
    served: Throughput, servers: Double, capacity: Throughput, utilisation: Double
  ) {
    self.period = period
    self.workload = workload
    self.unit = unit
    self.site = site
    self.slice = slice
    self.served = served
    self.servers = servers
    self.capacity = capacity
    self.utilisation = utilisation
  }
}

/// How far a limit is used.
public struct LimitLine: Hashable, Sendable {
  /// The constraint's name, `power-feed`.
  public let name: String
  /// What it limits, `ams`, `dgx-h100`, `capex 2026Q1`.
  public let subject: String
  /// nil for a limit on the whole horizon.
  public let period: ID<Period>?
  public let used: Double
  public let limit: Double
  public let unit: String
  /// Whether no more of the smallest useful step fits.
  public let isBinding: Bool
  /// What one more unit of the limit would save, with every whole-number choice held; nil when not known.
  public let valueOfOneMore: Double?

  public init(
    name: String, subject: String, period: ID<Period>?, used: Double, limit: Double, unit: String,
    isBinding: Bool, valueOfOneMore: Double?
  ) {
    self.name = name
    self.subject = subject
    self.period = period
    self.used = used
    self.limit = limit
    self.unit = unit
    self.isBinding = isBinding
    self.valueOfOneMore = valueOfOneMore
  }
}

/// Power, racks, space and traffic of a site in a period; only where the site is open.
public struct SiteLoadLine: Hashable, Sendable {
  public let period: ID<Period>
  public let site: ID<Site>
  public let servers: Int
  public let racks: Int
  public let space: Area
  /// Facility power with every installed server at its configured maximum: what the feed must carry.
  public let configuredPower: Power
  /// Highest facility power over the slices: what a demand charge bills.
  public let peakPower: Power
  /// Facility energy of the period.
  public let energy: Energy
  /// Traffic billed at the 95th percentile, all products together.
  public let billedTraffic: Traffic
  /// Data leaving the site in the period.
  public let egress: Volume

  public init(
    period: ID<Period>, site: ID<Site>, servers: Int, racks: Int, space: Area, configuredPower: Power,
    peakPower: Power, energy: Energy, billedTraffic: Traffic, egress: Volume
  ) {
    self.period = period
    self.site = site
    self.servers = servers
    self.racks = racks
    self.space = space
    self.configuredPower = configuredPower
    self.peakPower = peakPower
    self.energy = energy
    self.billedTraffic = billedTraffic
    self.egress = egress
  }
}

/// The outcome of recomputing every limit and every amount from the inventory and the decisions.
public struct AuditReport: Hashable, Sendable {
  /// One check of one constraint.
  public struct Check: Hashable, Sendable {
    /// The constraint's name, `power-feed`.
    public let name: String
    /// Largest relative violation found, 0 when none.
    public let worstViolation: Double
    /// One sentence per violation beyond the tolerance, at most ten.
    public let findings: [String]

    public init(name: String, worstViolation: Double, findings: [String]) {
      self.name = name
      self.worstViolation = worstViolation
      self.findings = findings
    }
  }

  /// In the order of the list of checks, ledger comparisons last.
  public let checks: [Check]
  /// |unrounded ledger total − objective as computed by the program|, major units.
  public let ledgerDifference: Double

  public init(checks: [Check], ledgerDifference: Double) {
    self.checks = checks
    self.ledgerDifference = ledgerDifference
  }

  public var passed: Bool { checks.allSatisfy(\.findings.isEmpty) }
}
