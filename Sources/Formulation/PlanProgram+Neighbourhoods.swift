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
  /// ends with the horizon.
  private func windows(of length: Int, every step: Int) -> [Set<VariableIndex>] {
    let periods = setting.world.periods.map { Set(stages(of: $0).joined()) }
    let starts = stride(from: 0, to: max(1, periods.count - length + step), by: step)
    return starts.map { start in
      periods.dropFirst(start).prefix(length).reduce(into: []) { $0.formUnion($1) }
    }
  }

  private var ofSites: [Set<VariableIndex>] {
    setting.inventory.sites.map { site in
      let fleet = [setting.unknowns.spare, setting.unknowns.serving, setting.unknowns.filled]
        .flatMap(\.all).filter { $0.key.site == site.id }.map(\.index)
      let orders = setting.unknowns.buy.all.filter { $0.key.site == site.id }.map(\.index)
      let racks = setting.unknowns.buyRacks.all.filter { $0.key.site == site.id }.map(\.index)
      let openings = setting.unknowns.open.all.filter { $0.key.site == site.id }.map(\.index)
      let leftOut = setting.unknowns.leftOut.all.filter { $0.key.product.site == site.id }.map(\.index)
      return Set(fleet + orders + racks + openings + leftOut)
    }
  }
}
