#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How the books are kept: what a plan reports beside its cost, and never mixes with it.
public struct Accounting: Hashable, Sendable {
  public let interest: Interest
  /// Whole months over which sites and racks are written off; nil keeps them at cost.
  public let facilityLifeMonths: Int?
  /// Whole months over which network equipment is written off; nil keeps it at cost.
  public let networkLifeMonths: Int?
  /// Changed estimates of service lives, by type.
  public let lifeChanges: [LifeChange]

  public init(
    interest: Interest, facilityLifeMonths: Int? = nil, networkLifeMonths: Int? = nil,
    lifeChanges: [LifeChange] = []
  ) {
    self.interest = interest
    self.facilityLifeMonths = facilityLifeMonths
    self.networkLifeMonths = networkLifeMonths
    self.lifeChanges = lifeChanges.sorted { ($0.server, $0.from) < ($1.server, $1.from) }
  }
}

/// From a period on, servers of a type are written off over another life than before.
public struct LifeChange: Hashable, Sendable {
  public let server: ID<ServerType>
  public let from: ID<Period>
  /// Whole months from the start of service, those before the change included.
  public let lifeMonths: Int

  public init(server: ID<ServerType>, from: ID<Period>, lifeMonths: Int) {
    (self.server, self.from, self.lifeMonths) = (server, from, lifeMonths)
  }
}

/// Interest on money that stands in equipment.
public struct Interest: Hashable, Sendable {
  public enum Compounding: String, Hashable, Sendable, CaseIterable {
    /// A twelfth of the annual rate each month.
    case monthly
    /// The annual rate once a year; a month has the twelfth root.
    case annual
  }

  /// Annual rate; 0.08 is 8 %.
  public let rate: Double
  public let compounding: Compounding

  public init(rate: Double, compounding: Compounding = .monthly) {
    (self.rate, self.compounding) = (rate, compounding)
  }

  /// i: rate / 12, or (1 + rate)^(1/12) − 1.
  public var monthlyRate: Double {
    let months = Double(Conversions.monthsPerYear)
    return switch compounding {
    case .monthly: rate / months
    case .annual: pow(1 + rate, 1 / months) - 1
    }
  }

  /// The level payment at the end of each month that repays `price` less what `residual` is then worth.
  ///
  /// (price − residual × (1 + i)^−n) × i / (1 − (1 + i)^−n); without interest (price − residual) / n.
  public func monthlyPayment(for price: Double, leaving residual: Double = 0, over months: Int) -> Double {
    guard months > 0 else { return 0 }
    guard monthlyRate != 0 else { return (price - residual) / Double(months) }
    let worthLater = pow(1 + monthlyRate, -Double(months))
    return (price - residual * worthLater) * monthlyRate / (1 - worthLater)
  }
}
