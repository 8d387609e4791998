import Domain
import Optimization

/// In which order whole numbers are best settled when a plan is made by hand from the relaxation.
extension PlanProgram {
  /// Stages of integer variables: sites first, then choices over the whole horizon, then period by period in the
  /// order of `Stage`. A variable stands in exactly one stage.
  public var roundingOrder: [[VariableIndex]] { order { $0 } }

  /// The same with the servers that arrive in a period settled after everything that stands around them: a server more or
  /// less always finds a place, a rack does not.
  public var equipmentFirst: [[VariableIndex]] {
    order { $0.filter { $0 != .arrivals } + [.arrivals] }
  }

  /// Whole numbers that say which tier of a price, or which piece of a curve, is in force.
  public var tierChoices: [VariableIndex] { wholes { $0.stage == .tiers } }

  private func order(_ arranged: ([Stage]) -> [Stage]) -> [[VariableIndex]] {
    let all = arranged(Stage.allCases)
    let openings = wholes { $0.stage == .openings }
    let lasting = all.map { stage in
      wholes { $0.stage == stage && $0.stage != .openings && $0.period == nil }
    }
    return [openings] + lasting.filter { !$0.isEmpty }
      + setting.world.periods.flatMap { stages(of: $0, in: all) }
  }

  func stages(of period: Period, in order: [Stage] = Stage.allCases) -> [[VariableIndex]] {
    var stages: [Stage: [VariableIndex]] = [:]
    for whole in setting.unknowns.wholes where whole.stage != .openings && whole.period == period.id {
      stages[whole.stage, default: []].append(whole.index)
    }
    return order.compactMap { stages[$0] }
  }

  private func wholes(_ isWanted: (WholeNumber) -> Bool) -> [VariableIndex] {
    setting.unknowns.wholes.filter(isWanted).map(\.index)
  }
}
