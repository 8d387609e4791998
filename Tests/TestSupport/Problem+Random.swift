import Optimization

extension Problem {
  /// Up to 6 variables and 6 rows with small whole figures; some infeasible, some unbounded.
  public static func random(_ random: inout SeededRandom) -> Problem {
    var problem = Problem(name: "random")
    for place in 0..<1 + random.count(0...5) {
      let lower = Double(random.count(0...8) - 4)
      let bounds: Bounds =
        switch random.count(0...7) {
        case 0: .atLeast(lower)
        case 1: .exactly(lower)
        case 2: .binary
        default: .between(lower, lower + Double(random.count(0...6)))
        }
      let kind: Variable.Kind = random.count(0...2) == 0 ? .continuous : .integer
      let variable = problem.add(Variable("x\(place)", kind, bounds))
      problem.objective.add(Double(random.count(0...14) - 5), variable)
    }
    for place in 0..<random.count(0...6) { problem.add(randomRow(place, problem, &random)) }
    problem.objective.constant = Double(random.count(0...49) - 25)
    return problem
  }

  private static func randomRow(_ place: Int, _ problem: Problem, _ random: inout SeededRandom) -> Row {
    var sum = LinearExpression()
    for variable in problem.variableIndices { sum.add(Double(random.count(0...10) - 4), variable) }
    let limit = Double(random.count(0...29) - 6)
    let bounds: Bounds =
      switch random.count(0...5) {
      case 0: .exactly(limit)
      case 1, 2: .atLeast(limit)
      case 3: .between(limit, limit + Double(random.count(0...5)))
      default: .atMost(limit)
      }
    return Row("r\(place)", sum, bounds)
  }
}
