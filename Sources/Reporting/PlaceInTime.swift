import Domain
import Planning

/// The order of a plan's periods and slices, for sorting by time instead of by name.
struct PlaceInTime {
  private let periods: [ID<Period>: Int]
  private let slices: [ID<Slice>: Int]

  init(_ plan: Plan) {
    periods = Self.ranks(plan.inventory.periods)
    slices = Self.ranks(plan.inventory.slices)
  }

  /// Earlier comes first; what the plan does not list comes last.
  func rank(_ period: ID<Period>) -> Int { periods[period] ?? .max }

  /// By period, then slice, then name, so that even unlisted ones have a fixed order.
  func rank(_ period: ID<Period>, _ slice: ID<Slice>) -> Rank {
    Rank(period: rank(period), slice: slices[slice] ?? .max, names: [period.name, slice.name])
  }

  /// A place in time that sorts.
  struct Rank: Comparable {
    fileprivate let period: Int
    fileprivate let slice: Int
    fileprivate let names: [String]

    static func < (left: Self, right: Self) -> Bool {
      if (left.period, left.slice) != (right.period, right.slice) {
        return (left.period, left.slice) < (right.period, right.slice)
      }
      return left.names.lexicographicallyPrecedes(right.names)
    }
  }

  private static func ranks<Entity>(_ ids: [ID<Entity>]) -> [ID<Entity>: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
  }
}
