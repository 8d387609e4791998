import Domain
import Optimization
import TestSupport

@testable import Formulation

/// The program of one constraint, definition or cost term alone on a tiny world: its rows, and only the variables in them.
struct SingleRule {
  /// LP text without any solver: what a golden holds.
  let text: String

  init(_ constraint: any Constraint, in world: TinyWorld) {
    var all = Problem(name: constraint.name)
    let setting = Setting(world.inventory, addingTo: &all)
    text = LPText.text(of: all.reduced(to: constraint.rows(in: setting).map(\.row), LinearExpression()))
  }

  init(_ definition: any Definition, in world: TinyWorld) {
    var all = Problem(name: definition.name)
    let setting = Setting(world.inventory, addingTo: &all)
    text = LPText.text(of: all.reduced(to: definition.rows(in: setting).map(\.row), LinearExpression()))
  }

  init(_ term: any CostTerm, in world: TinyWorld) {
    var all = Problem(name: term.name)
    let setting = Setting(world.inventory, addingTo: &all)
    var cost = LinearExpression()
    for cash in term.cash(in: setting) {
      let years = cash.yearsUntilDue(in: setting.world.horizon)
      cost.add(cash.amount, times: setting.inventory.policy.discountFactor(years: years))
    }
    text = LPText.text(of: all.reduced(to: term.rows(in: setting).map(\.row), cost.merged))
  }
}

extension Problem {
  /// These rows and this objective over the variables that occur in them.
  fileprivate func reduced(to rows: [Row], _ objective: LinearExpression) -> Problem {
    let used = Set((rows.map(\.expression) + [objective]).flatMap { $0.terms.map(\.variable) })
    var reduced = Problem(name: name)
    var places: [VariableIndex: VariableIndex] = [:]
    for index in variableIndices where used.contains(index) { places[index] = reduced.add(self[index]) }
    for row in rows { reduced.add(Row(row.name, row.expression.renamed(by: places), row.bounds)) }
    reduced.objective = objective.renamed(by: places)
    return reduced
  }
}

extension LinearExpression {
  fileprivate func renamed(by places: [VariableIndex: VariableIndex]) -> LinearExpression {
    LinearExpression(
      terms: terms.compactMap { term in places[term.variable].map { Term($0, term.coefficient) } },
      constant: constant)
  }
}
