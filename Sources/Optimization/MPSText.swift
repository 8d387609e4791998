/// A problem in free MPS format, for other solvers. The problem is minimised; the objective's constant is the
/// negated right-hand side of the objective row, as HiGHS, CBC and SCIP read it. (GLPK alone takes the opposite
/// sign: give it `LPText`.)
public enum MPSText {
  /// The whole file; the same problem always gives the same text.
  public static func text(of problem: Problem) -> String {
    // A range cannot be negative.
    let problem = problem.splittingRows(where: \.isCrossed)
    let names = ProblemNames(of: problem) { $0 > UInt8(ascii: " ") && $0 < 127 }
    var text = "NAME dcplan FREE\nROWS\n N cost\n"
    for (row, name) in zip(problem.rows, names.rows) { text += " \(kind(of: row)) \(name)\n" }
    text += "COLUMNS\n" + columns(problem, names)
    text += "RHS\n" + sides(problem, names)
    text += ranges(problem, names)
    text += "BOUNDS\n"
    for (variable, name) in zip(problem.variables, names.variables) { text += bounds(variable, name) }
    return text + "ENDATA\n"
  }

  private static func kind(of row: Row) -> String {
    if row.bounds.lower == row.bounds.upper { return "E" }
    if row.bounds.lower.isFinite { return "G" }
    return row.bounds.upper.isFinite ? "L" : "N"
  }

  private static func columns(_ problem: Problem, _ names: ProblemNames) -> String {
    var entries = [String](repeating: "", count: problem.variables.count)
    for term in problem.objective.merged.terms {
      entries[term.variable.rawValue] += line(
        names.variables[term.variable.rawValue], "cost", term.coefficient)
    }
    for (row, name) in zip(problem.rows, names.rows) {
      for term in row.expression.terms {
        entries[term.variable.rawValue] += line(
          names.variables[term.variable.rawValue], name, term.coefficient)
      }
    }
    var (text, isWhole) = ("", false)
    for (place, variable) in problem.variables.enumerated() {
      if (variable.kind == .integer) != isWhole {
        isWhole.toggle()
        text += marker(isWhole)
      }
      text += entries[place].isEmpty ? line(names.variables[place], "cost", 0) : entries[place]
    }
    return isWhole ? text + marker(false) : text
  }

  private static func marker(_ opens: Bool) -> String {
    " MARKER 'MARKER' '\(opens ? "INTORG" : "INTEND")'\n"
  }

  private static func line(_ first: String, _ second: String, _ value: Double) -> String {
    " \(first) \(second) \(value.number)\n"
  }

  private static func sides(_ problem: Problem, _ names: ProblemNames) -> String {
    var text = problem.objective.constant == 0 ? "" : line("RHS", "cost", -problem.objective.constant)
    for (row, name) in zip(problem.rows, names.rows) {
      let side = row.bounds.lower.isFinite ? row.bounds.lower : row.bounds.upper
      if side.isFinite && side != 0 { text += line("RHS", name, side) }
    }
    return text
  }

  private static func ranges(_ problem: Problem, _ names: ProblemNames) -> String {
    var text = ""
    for (row, name) in zip(problem.rows, names.rows)
    where row.bounds.lower < row.bounds.upper && row.bounds.lower.isFinite && row.bounds.upper.isFinite {
      text += line("RNG", name, row.bounds.upper - row.bounds.lower)
    }
    return text.isEmpty ? "" : "RANGES\n" + text
  }

  /// Every bound is written out, because readers differ on the default of integer variables.
  private static func bounds(_ variable: Variable, _ name: String) -> String {
    let (lower, upper) = (variable.bounds.lower, variable.bounds.upper)
    if lower == upper { return " FX BND \(name) \(lower.number)\n" }
    if !lower.isFinite && !upper.isFinite { return " FR BND \(name)\n" }
    let below = lower.isFinite ? " LO BND \(name) \(lower.number)\n" : " MI BND \(name)\n"
    return below + (upper.isFinite ? " UP BND \(name) \(upper.number)\n" : " PL BND \(name)\n")
  }
}
