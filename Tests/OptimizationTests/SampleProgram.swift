import Optimization

/// A program with every kind of row, bound and variable, for texts.
enum SampleProgram {
  static var everyKind: Problem {
    var problem = Problem(name: "every kind")
    let buy = problem.add(Variable("buy(dgx-h100,ams)", .integer, .between(0, 9)))
    let power = problem.add(Variable("power", .continuous, .atLeast(0.5)))
    let level = problem.add(Variable("free level", .continuous, .free))
    problem.add(Variable("below", .continuous, .atMost(-1)))
    problem.add(Variable("fixed", .integer, .exactly(3)))
    let feed = LinearExpression(terms: [.init(buy, 1.25), .init(power, 1)])
    problem.add(Row("power-feed(ams)", feed, .atMost(40)))
    let need = LinearExpression(terms: [.init(power, 1), .init(level, -3)])
    problem.add(Row("need", need, .atLeast(-2)))
    problem.add(Row("same", LinearExpression(buy), .exactly(4)))
    problem.add(Row("range", LinearExpression(power), .between(1, 2)))
    problem.add(Row("empty", LinearExpression(), .atMost(1)))
    problem.add(Row("no limit", LinearExpression(power), .free))
    problem.objective = LinearExpression(
      terms: [.init(buy, 2.5), .init(power, -1), .init(level, 1e-7)], constant: 10)
    return problem
  }
}
