import Domain
import Optimization

/// An inventory as a mixed-integer program: the least of an objective over everything a plan may decide.
///
/// Money stands in thousands of the currency, power in kW, traffic in Gbit/s, throughput in the power of ten
/// of its workload (`WorkScale`).
public struct PlanProgram: Sendable {
  public let problem: Problem
  /// The limit that each row stands for, in row order; nil for rows that only define or link.
  public let limits: [RowLimit?]
  /// What the problem's objective makes least.
  public let objective: Objective
  let setting: Setting

  /// - Parameters:
  ///   - objective: what to make least; `throughput` makes the multiples of demand most that are served, up to 1.
  ///   - held: values of other objectives that the plan must keep.
  ///   - ordering: the only server types that may be ordered; nil for all. A smaller choice makes a part of the same
  ///     program: rows and unknowns that both have are the same, and every plan of the part is one of the whole.
  public init(
    _ inventory: Inventory, for objective: Objective = .cost, holding held: [HeldGoal] = [],
    ordering: Set<ID<ServerType>>? = nil
  ) {
    var problem = Problem(name: inventory.name)
    let setting = Setting(inventory, for: objective, ordering: ordering, addingTo: &problem)
    var limits: [RowLimit?] = []
    let definitions = allDefinitions.map { $0.rows(in: setting) }
    let limiting = allConstraints.map { $0.rows(in: setting) } + allCostTerms.map { $0.rows(in: setting) }
    for rows in definitions + limiting + held.map({ [$0.row(in: setting)] }) {
      for limited in rows {
        problem.add(limited.row)
        limits.append(limited.limit)
      }
    }
    problem.objective = objective.expression(in: setting)
    (self.problem, self.limits, self.setting, self.objective) = (problem, limits, setting, objective)
  }

  /// Major units of the currency that one unit of money stands for.
  public var moneyUnit: Double { ProgramMoney.unit }
}

/// What an objective reached, which the goals after it must keep.
public struct HeldGoal: Sendable {
  let objective: Objective
  /// In the objective's unit of the program.
  let most: Double

  public init(_ objective: Objective, atMost most: Double) {
    (self.objective, self.most) = (objective, most)
  }

  func row(in setting: Setting) -> LimitedRow {
    LimitedRow("goal(\(objective.rawValue))", objective.expression(in: setting), .atMost(most))
  }
}
