import Domain
import Formulation
import Optimization

/// What one more unit of each limit would save, with every whole-number choice held.
///
/// The dual of a row is the objective's derivative by its bound: more of a limit saves its negative. A limit
/// with several rows (one per slice) saves their sum.
struct Marginals {
  let values: [LimitKey: Double]

  init(of solution: Solution, in program: PlanProgram) {
    var values: [LimitKey: Double] = [:]
    for (limit, dual) in zip(program.limits, solution.duals ?? []) {
      guard let limit else { continue }
      values[limit.key, default: 0] += max(0, -dual) * program.moneyUnit / limit.unit
    }
    self.values = values
  }
}
