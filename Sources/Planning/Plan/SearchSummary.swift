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

  /// Names of the options that make the inventory differ from its files.
  public static let (scenarioOption, changeOption) = ("scenario", "set")

  /// How the inventory differs from its files; empty where it does not.
  public var variation: [Option] {
    options.filter { $0.name == Self.scenarioOption || $0.name == Self.changeOption }
  }

  /// The last linear program of the search, with every whole number held, checked in exact arithmetic; where asked for.
  public let certificate: Certificate?

  public struct Certificate: Hashable, Sendable {
    /// The most that the plan misses a row of the program by, relative to 1, its limit or its largest term.
    public let violation: Double
    /// What the plan costs in the program, discounted, major units.
    public let cost: Double
    /// With the plan's whole numbers nothing costs less, major units.
    public let bound: Double

    public init(violation: Double, cost: Double, bound: Double) {
      (self.violation, self.cost, self.bound) = (violation, cost, bound)
    }
  }

  public init(
    version: String, solver: String, status: Status, ending: String, options: [Option],
    certificate: Certificate? = nil
  ) {
    self.certificate = certificate
    self.version = version
    self.solver = solver
    self.status = status
    self.ending = ending
    self.options = options
  }
}
