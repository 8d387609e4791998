import Formulation
import Optimization

/// A plan as a point of one program, from which the search of another program of the same world can start.
struct PlanPoint {
  private let wholes: [String: Double]

  init(_ program: PlanProgram, _ values: [Double]) {
    wholes = Dictionary(
      zip(program.problem.variables, values).lazy.filter { $0.0.kind == .integer }.map { ($0.0.name, $0.1) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The best point of `program` with the same whole numbers; nil where there is none, or no such whole number.
  func solution(of program: PlanProgram, with solver: any Solver) -> Solution? {
    let values = program.problem.variables.map { $0.kind == .integer ? wholes[$0.name] : 0 }
    guard values.allSatisfy({ $0 != nil }) else { return nil }
    let held = program.problem.holdingIntegers(at: values.compactMap(\.self))
    return (try? solver.solve(held, SolveOptions(relaxed: true)))?.solution
  }
}
