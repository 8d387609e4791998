import Domain
import Optimization

/// In which order whole numbers are best settled when a plan is made by hand from the relaxation.
extension PlanProgram {
  /// Stages of integer variables: sites first, then for each period what is left out of percentiles, what
  /// stands by, what arrives, and the racks it fills. A variable stands in exactly one stage.
  public var roundingOrder: [[VariableIndex]] { [openings] + setting.world.periods.flatMap(stages(of:)) }

  func stages(of period: Period) -> [[VariableIndex]] {
    [
      leftOut(in: period), serving(in: period), spares(in: period), arrivals(in: period), filled(in: period),
      racks(in: period),
    ]
  }

  private var openings: [VariableIndex] { setting.unknowns.open.all.map(\.index) }

  private func leftOut(in period: Period) -> [VariableIndex] {
    setting.unknowns.leftOut.all.filter { $0.key.period == period.id }.map(\.index)
  }

  private func serving(in period: Period) -> [VariableIndex] {
    setting.unknowns.serving.all.filter { $0.key.period == period.id }.map(\.index)
  }

  private func spares(in period: Period) -> [VariableIndex] {
    setting.unknowns.spare.all.filter { $0.key.period == period.id }.map(\.index)
  }

  private func arrivals(in period: Period) -> [VariableIndex] {
    setting.unknowns.buy.all.filter { key, _ in
      guard let server = setting.inventory.serverType(key.server),
        let order = setting.world.horizon.period(key.period)
      else { return false }
      return setting.world.horizon.arrival(of: server, ordered: order)?.ordinal == period.ordinal
    }.map(\.index)
  }

  private func filled(in period: Period) -> [VariableIndex] {
    setting.unknowns.filled.all.filter { $0.key.period == period.id }.map(\.index)
  }

  private func racks(in period: Period) -> [VariableIndex] {
    setting.unknowns.buyRacks.all.filter { $0.key.period == period.id }.map(\.index)
  }
}
