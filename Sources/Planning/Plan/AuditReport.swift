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
