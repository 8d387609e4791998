import Domain
import Optimization

/// In which order whole numbers are best settled when a plan is made by hand from the relaxation.
extension PlanProgram {
  /// Stages of integer variables: sites first, then choices over the whole horizon, then period by period in the
  /// order of `Stage`. A variable stands in exactly one stage.
  public var roundingOrder: [[VariableIndex]] {
    let openings = wholes { $0.stage == .openings }
    let lasting = Stage.allCases.map { stage in
      wholes { $0.stage == stage && $0.stage != .openings && $0.period == nil }
    }
    return [openings] + lasting.filter { !$0.isEmpty } + setting.world.periods.flatMap(stages(of:))
  }

  func stages(of period: Period) -> [[VariableIndex]] {
    var stages: [Stage: [VariableIndex]] = [:]
    for whole in setting.unknowns.wholes where whole.stage != .openings && whole.period == period.id {
      stages[whole.stage, default: []].append(whole.index)
    }
    return Stage.allCases.compactMap { stages[$0] }
  }

  private func wholes(_ isWanted: (WholeNumber) -> Bool) -> [VariableIndex] {
    setting.unknowns.wholes.filter(isWanted).map(\.index)
  }
}
