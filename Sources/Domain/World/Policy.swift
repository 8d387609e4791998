#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The planner's own rules: what may be spent, and what is kept in reserve.
public struct Policy: Hashable, Sendable {
  /// In a fixed order: by kind, whole horizon first, then by period.
  public let budgets: [Budget]
  public let spares: SpareRule
  /// Annual rate, compounding annually; 0.08 is 8 %.
  public let discountRate: Double
  /// What the plan is to make least or most, in the order in which it counts; at least one.
  public var goals: [Goal]
  /// In a fixed order: vendors by name, then sites.
  public let shares: [SpendingShare]
  /// Share of all capex that is set aside for what nobody foresees; 0.05 is 5 %.
  public let contingency: Double
  public let carbon: CarbonPolicy
  /// Whether servers share racks with other equipment, as storage does in any case.
  public let mixesRacks: Bool

  public init(
    budgets: [Budget], spares: SpareRule, discountRate: Double, goals: [Goal] = [Goal(.cost)],
    shares: [SpendingShare] = [], contingency: Double = 0, carbon: CarbonPolicy = .none,
    mixesRacks: Bool = false
  ) {
    self.budgets = budgets
    self.spares = spares
    self.discountRate = discountRate
    self.goals = goals
    self.shares = shares
    self.contingency = contingency
    self.carbon = carbon
    self.mixesRacks = mixesRacks
  }

  /// The factor that turns an amount due `years` after the plan's start into today's: (1 + rate)^−years.
  public func discountFactor(years: Double) -> Double { pow(1 + discountRate, -years) }
}

/// A limit on undiscounted cash.
public struct Budget: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable { case capex, opex, total }

  public let kind: Kind
  /// nil limits the whole horizon.
  public let period: ID<Period>?
  public let limit: Money
  /// nil limits all sites together. A site's budget counts servers with volume discounts at the list price of the day,
  /// and no bills that several sites share.
  public let site: ID<Site>?
  /// nil limits all components together.
  public let component: CostComponent?

  public init(
    kind: Kind, period: ID<Period>?, limit: Money, site: ID<Site>? = nil, component: CostComponent? = nil
  ) {
    self.kind = kind
    self.period = period
    self.limit = limit
    self.site = site
    self.component = component
  }

  /// `capex 2026Q1`, `capex all`, `opex all energy ams`.
  public var label: String {
    [kind.rawValue, period?.name ?? "all", component?.rawValue, site?.name].compactMap { $0 }
      .joined(separator: " ")
  }
}

/// Servers of each type and site that stand ready but serve nothing: the largest of all rules, in whole servers.
public struct SpareRule: Hashable, Sendable {
  /// Share of the installed servers of a type at a site, 0 up to but not including 1; rounded up to whole servers.
  public let share: Double
  /// Servers of each type that stands at a site at all, 0 or more.
  public let count: Int
  /// How sure it must be that spares outlast a repair; nil asks for nothing.
  public let availability: AvailabilityRule?

  public init(share: Double, count: Int, availability: AvailabilityRule? = nil) {
    self.share = share
    self.count = count
    self.availability = availability
  }

  public static let none = SpareRule(share: 0, count: 0)
}
