/// The building around a site's servers: what it adds to their power, how much of its feed it holds in reserve, the
/// modules it grows by and the people who run it. All of it is optional.
public struct Facility: Hashable, Sendable {
  /// Facility power over IT power by slice: for every slice, or empty where the site's own holds in all.
  public var slicePUE: [ID<Slice>: Double]
  /// Facility power over IT power by load; nil where the load does not matter.
  public var pueCurve: PUECurve?
  public var redundancy: PowerRedundancy
  /// Equal modules that the feed of the plan's start consists of; 1 or more.
  public var feedModules: Int
  /// What can be bought to make the feed larger; nil when it stays as it is.
  public var modules: FacilityModules?
  public var staff: StaffRule?
  /// Whether idle servers of every type draw nothing here; never beside servers with a power curve that do any work.
  public var switchesOffIdle: Bool

  public init(
    slicePUE: [ID<Slice>: Double] = [:], pueCurve: PUECurve? = nil, redundancy: PowerRedundancy = .none,
    feedModules: Int = 1, modules: FacilityModules? = nil, staff: StaffRule? = nil,
    switchesOffIdle: Bool = false
  ) {
    self.slicePUE = slicePUE
    self.pueCurve = pueCurve
    self.redundancy = redundancy
    self.feedModules = feedModules
    self.modules = modules
    self.staff = staff
    self.switchesOffIdle = switchesOffIdle
  }

  public static let plain = Facility()
}

/// How much of a feed is held in reserve for the failure of a part of it.
public enum PowerRedundancy: Hashable, Sendable {
  /// This many modules may fail: N (0), N+1, N+2.
  case spareModules(Int)
  /// Two feeds of which either carries everything: 2N.
  case doubled

  public static let none = PowerRedundancy.spareModules(0)

  /// As planners write it: `N`, `N+1`, `2N`.
  public var label: String {
    switch self {
    case .spareModules(0): "N"
    case .spareModules(let count): "N+\(count)"
    case .doubled: "2N"
    }
  }

  /// What `power` in `modules` equal modules carries with the reserve held back; 0 where all of it is reserve.
  public func usable(of power: Power, in modules: Int) -> Power {
    switch self {
    case .doubled: power / 2
    case .spareModules(0): power
    case .spareModules(let spare):
      modules > spare ? power * (Double(modules - spare) / Double(modules)) : .zero
    }
  }
}

/// Whole modules of power and cooling that can be bought for a site.
public struct FacilityModules: Hashable, Sendable {
  /// What one module adds to the feed, cooling and losses included.
  public let size: Power
  /// Of one module.
  public let price: Money
  /// Most that can be bought over the horizon; nil is unlimited.
  public let limit: Int?
  /// Periods from the order until the module stands, 0 or more.
  public let leadTime: Int

  public init(size: Power, price: Money, limit: Int? = nil, leadTime: Int = 0) {
    self.size = size
    self.price = price
    self.limit = limit
    self.leadTime = leadTime
  }
}

/// Who runs a site: full-time equivalents, fractions included.
public struct StaffRule: Hashable, Sendable {
  /// While the site is open.
  public let fixed: Double
  /// For each MW of configured maximum of what stands, without cooling and losses, nor servers hired from providers.
  public let perMegawatt: Double
  /// For each 1,000 servers in service, without hired ones.
  public let perThousandServers: Double
  /// Of one full-time equivalent.
  public let cost: Price<Month>

  public init(fixed: Double, perMegawatt: Double, perThousandServers: Double, cost: Price<Month>) {
    self.fixed = fixed
    self.perMegawatt = perMegawatt
    self.perThousandServers = perThousandServers
    self.cost = cost
  }
}
