import Domain
import Optimization

/// What a whole-number unknown decides, in the order in which the choices of one period are best settled.
enum Stage: Int, CaseIterable, Sendable {
  /// Which sites open; settled before everything else, over all periods.
  case openings
  /// What bills leave out.
  case leftOut
  /// Whether a fleet serves at all.
  case serving
  /// How large a pool of its own a workload has, roughly.
  case pools
  case spares
  /// What is leased, moved or retired.
  case contracts
  /// Servers that arrive.
  case arrivals
  /// Servers or replicas that one workload has to itself.
  case holdings
  /// Storage, switches and whatever else stands beside servers.
  case equipment
  /// Which tier of a price, which piece of a curve is in force.
  case tiers
  /// Racks that are filled.
  case filled
  /// Racks that are ordered.
  case racks
  /// What the facility is extended by.
  case facility
}

/// A whole-number unknown with the place and the time it is about.
struct WholeNumber: Sendable {
  let index: VariableIndex
  let stage: Stage
  /// nil for a choice over several sites.
  let site: ID<Site>?
  /// The period in which it takes effect; nil for a choice over the whole horizon, settled before any period.
  let period: ID<Period>?
}

extension Unknowns {
  /// Makes a whole-number unknown of a family, and notes what it is about, so that every search heuristic
  /// knows of it.
  @discardableResult
  mutating func addWhole<Key>(
    _ family: WritableKeyPath<Unknowns, Family<Key>>, _ key: Key, _ variable: Variable, _ stage: Stage,
    at site: ID<Site>?, in period: ID<Period>?, _ problem: inout Problem
  ) -> VariableIndex {
    let index = problem.add(variable)
    self[keyPath: family].insert(key, index)
    wholes.append(WholeNumber(index: index, stage: stage, site: site, period: period))
    return index
  }
}
