import Optimization

/// Programs of a few variables, solved by hand.
enum TinyPrograms {
  /// Least 3x + 2y + 5 with 2x + y ≥ 7, x whole in 0…10: x = 3, y = 1, 16. Relaxed: x = 3.5, 15.5.
  static var mixed: Problem {
    var problem = Problem(name: "mixed")
    let x = problem.add(Variable("x", .integer, .between(0, 10)))
    let y = problem.add(Variable("y"))
    problem.add(Row("need", 2 * x + 1 * y, .atLeast(7)))
    problem.objective = 3 * x + 2 * y + 5
    return problem
  }

  /// Whole packs of 7, 11 and 13 to hold exactly 100 at least cost: 5 × 7 + 5 × 13, for 77.5.
  static var packs: Problem {
    var problem = Problem(name: "packs")
    let small = problem.add(Variable("small", .integer, .between(0, 20)))
    let medium = problem.add(Variable("medium", .integer, .between(0, 20)))
    let large = problem.add(Variable("large", .integer, .between(0, 20)))
    problem.add(Row("hold", 7 * small + 11 * medium + 13 * large, .exactly(100)))
    problem.objective = 5.5 * small + 10 * medium + 10 * large
    return problem
  }

  /// Things to take or leave, of which no relaxation is whole: takes a search.
  static func knapsack(_ count: Int = 12) -> Problem {
    var problem = Problem(name: "knapsack")
    var weight = LinearExpression()
    var worth = LinearExpression()
    for item in 0..<count {
      let take = problem.add(Variable("take(\(item))", .integer, .binary))
      weight.add(Double(31 + item * 17 % 29), take)
      worth.add(-Double(37 + item * 23 % 31), take)
    }
    problem.add(Row("weight", weight, .atMost(Double(20 * count))))
    problem.objective = worth
    return problem
  }

  /// Least cost of serving two places from two: a continuous program with a known dual.
  static var transport: Problem {
    var problem = Problem(name: "transport")
    let a1 = problem.add(Variable("a1"))
    let a2 = problem.add(Variable("a2"))
    let b1 = problem.add(Variable("b1"))
    let b2 = problem.add(Variable("b2"))
    problem.add(Row("stock(a)", 1 * a1 + 1 * a2, .atMost(30)))
    problem.add(Row("stock(b)", 1 * b1 + 1 * b2, .atMost(40)))
    problem.add(Row("need(1)", 1 * a1 + 1 * b1, .atLeast(25)))
    problem.add(Row("need(2)", 1 * a2 + 1 * b2, .atLeast(35)))
    problem.objective = 2 * a1 + 4 * a2 + 5 * b1 + 6 * b2
    return problem
  }

  /// The 2ⁿ-corner cube of Klee and Minty, a long walk for a simplex.
  static func cube(_ count: Int) -> Problem {
    var problem = Problem(name: "cube")
    let x = (0..<count).map { problem.add(Variable("x\($0)")) }
    for row in 0..<count {
      var sum = LinearExpression(x[row])
      for column in 0..<row { sum.add(2 * power(of: 2, row - column), x[column]) }
      problem.add(Row("r\(row)", sum, .atMost(power(of: 5, row + 1))))
      problem.objective.add(-power(of: 2, count - 1 - row), x[row])
    }
    return problem
  }

  private static func power(of base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }
}

func * (coefficient: Double, variable: VariableIndex) -> LinearExpression {
  LinearExpression(variable, times: coefficient)
}

func + (left: LinearExpression, right: LinearExpression) -> LinearExpression {
  var sum = left
  sum.add(right)
  return sum
}

func + (left: LinearExpression, right: Double) -> LinearExpression {
  LinearExpression(terms: left.terms, constant: left.constant + right)
}
