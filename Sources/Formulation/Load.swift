import Domain
import Optimization

/// A kind of equipment that stands at sites: what it draws and the racks it fills. One file each in `Loads/`, one
/// line each in the list.
protocol Load: Sendable {
  /// What it is, `servers`.
  var name: String { get }

  /// Whether the planner's own people look after it, as they do not after what a provider keeps running.
  var needsStaff: Bool { get }

  /// Power drawn at the wall in one slice, kW.
  func power(at site: Site, in period: Period, _ slice: Slice, in setting: Setting) -> LinearExpression

  /// Power that feeds must be ready to carry, kW.
  func configuredMaximum(at site: Site, in period: Period, in setting: Setting) -> LinearExpression

  /// Racks of one type that it fills.
  func racksFilled(of rack: RackType, at site: Site, in period: Period, in setting: Setting)
    -> LinearExpression
}

extension Load {
  var needsStaff: Bool { true }
}
