import Optimization
import Testing

/// What every `Solver` must do, as cases to run on one:
///
///     @Test(arguments: SolverConformance.cases)
///     func conforms(_ each: ConformanceCase) async throws {
///       try await each.run(on: MySolver(), able: [.branching, .duals])
///     }
public enum SolverConformance {
  public static let cases =
    endings + limits + watching + linear + bases + integers + empty + malformed + repeatability
}

/// One thing a solver must do.
public struct ConformanceCase: Sendable, CustomTestStringConvertible {
  public let name: String
  private let needs: SolverAbilities
  private let body: @Sendable (any Solver) async throws -> Void

  init(
    _ name: String, needs: SolverAbilities = [], _ body: @escaping @Sendable (any Solver) async throws -> Void
  ) {
    self.name = name
    self.needs = needs
    self.body = body
  }

  public var testDescription: String { name }

  /// Why a solver with these abilities is not asked this; nil when it is.
  public func omission(able abilities: SolverAbilities) -> String? { needs.subtracting(abilities).reason }

  /// Runs this case, or cancels the test with the reason in words.
  public func run(on solver: any Solver, able abilities: SolverAbilities) async throws {
    if let reason = omission(able: abilities) { try Test.cancel("\(solver.name): \(reason)") }
    try await body(solver)
  }
}

/// What a solver may lack and still be one.
public struct SolverAbilities: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Keeps a time limit.
  public static let clock = SolverAbilities(rawValue: 1)
  /// Starts a simplex from a basis.
  public static let warmStart = SolverAbilities(rawValue: 2)
  /// Ends at a relative gap before the proof is complete.
  public static let gap = SolverAbilities(rawValue: 4)

  public static let all: SolverAbilities = [.clock, .warmStart, .gap]

  /// Why a case that needs these cannot run; nil when it needs none.
  fileprivate var reason: String? {
    var reasons: [String] = []
    if contains(.clock) { reasons.append("it has no clock, so it keeps no time limit") }
    if contains(.warmStart) { reasons.append("it starts every simplex from the rows") }
    if contains(.gap) { reasons.append("it always proves to the end") }
    return reasons.isEmpty ? nil : reasons.joined(separator: "; ")
  }
}
