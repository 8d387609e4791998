import Domain
import Optimization

/// Which whole numbers are worth deciding anew together when a plan is improved piece by piece.
extension PlanProgram {
  /// Sets of integer variables: those of two periods in a row, of one site over all periods, and of four
  /// periods in a row.
  public var neighbourhoods: [Set<VariableIndex>] {
    windows(of: 2, every: 1) + ofSites + windows(of: 4, every: 2)
  }

  /// Integer variables of `length` periods in a row, a window beginning every `step` periods; the last one
  /// ends with the horizon. Choices over the whole horizon are part of every window.
  private func windows(of length: Int, every step: Int) -> [Set<VariableIndex>] {
    let lasting = setting.unknowns.wholes.filter { $0.stage != .openings && $0.period == nil }.map(\.index)
    let periods = setting.world.periods.map { Set(stages(of: $0).joined()) }
    let starts = stride(from: 0, to: max(1, periods.count - length + step), by: step)
    return starts.map { start in
      periods.dropFirst(start).prefix(length).reduce(into: Set(lasting)) { $0.formUnion($1) }
    }
  }

  /// Choices over several sites are part of every site's neighbourhood.
  private var ofSites: [Set<VariableIndex>] {
    let shared = setting.unknowns.wholes.filter { $0.site == nil }.map(\.index)
    return setting.inventory.sites.map { site in
      Set(setting.unknowns.wholes.filter { $0.site == site.id }.map(\.index) + shared)
    }
  }
}
