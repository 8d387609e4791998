import Domain
import Optimization

/// An inventory as a mixed-integer program: least discounted cost over everything a plan may decide.
///
/// Money stands in thousands of the currency, power in kW, traffic in Gbit/s, throughput in the power of ten
/// of its workload (`WorkScale`).
public struct PlanProgram: Sendable {
  public let problem: Problem
  /// The limit that each row stands for, in row order; nil for rows that only define or link.
  public let limits: [RowLimit?]
  let setting: Setting

  public init(_ inventory: Inventory) {
    var problem = Problem(name: inventory.name)
    let setting = Setting(inventory, addingTo: &problem)
    var limits: [RowLimit?] = []
    for rows in allConstraints.map({ $0.rows(in: setting) }) + allCostTerms.map({ $0.rows(in: setting) }) {
      for limited in rows {
        problem.add(limited.row)
        limits.append(limited.limit)
      }
    }
    problem.objective = Self.discountedCost(in: setting)
    (self.problem, self.limits, self.setting) = (problem, limits, setting)
  }

  /// Major units of the currency that one unit of the objective stands for.
  public var moneyUnit: Double { ProgramMoney.unit }

  private static func discountedCost(in setting: Setting) -> LinearExpression {
    var cost = LinearExpression()
    for cash in allCostTerms.flatMap({ $0.cash(in: setting) }) {
      let years = cash.yearsUntilDue(in: setting.world.horizon)
      cost.add(cash.amount, times: setting.inventory.policy.discountFactor(years: years))
    }
    return cost.merged
  }
}
