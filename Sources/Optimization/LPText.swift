/// A problem in CPLEX LP format: for people, and for goldens.
///
/// The objective's constant is the coefficient of a variable fixed at 1, because readers differ on bare numbers.
public enum LPText {
  /// The whole file; the same problem always gives the same text.
  public static func text(of problem: Problem) -> String {
    let problem = problem.splittingRows { $0.lower.isFinite && $0.upper.isFinite && $0.lower != $0.upper }
    let names = ProblemNames(of: problem, allowing: isAllowed)
    var text = "\\ \(problem.name.filter { $0.isASCII && !$0.isNewline })\nMinimize\n"
    text += line("obj", objective(problem, names), "")
    text += "Subject To\n"
    for (row, name) in zip(problem.rows, names.rows) { text += line(of: row, name, names) }
    text += "Bounds\n"
    for (variable, name) in zip(problem.variables, names.variables) { text += bound(variable, name) }
    if problem.objective.constant != 0 { text += " \(constant) = 1\n" }
    text += generals(problem, names)
    return text + "End\n"
  }

  private static let constant = "objective_constant"

  private static func isAllowed(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "_.(),~#@".utf8.contains(letter)
    }
  }

  private static func objective(_ problem: Problem, _ names: ProblemNames) -> [String] {
    let terms = terms(problem.objective, names)
    if terms.isEmpty, problem.objective.constant == 0 { return ["0 \(names.variables.first ?? constant)"] }
    return problem.objective.constant == 0
      ? terms : terms + [term(problem.objective.constant, constant, isFirst: terms.isEmpty)]
  }

  /// One line, because rows with two sides were split.
  private static func line(of row: Row, _ name: String, _ names: ProblemNames) -> String {
    var terms = terms(row.expression, names)
    if terms.isEmpty { terms = ["0 \(names.variables.first ?? constant)"] }
    let bounds = row.bounds
    if bounds.lower == bounds.upper { return line(name, terms, "= \(bounds.lower.number)") }
    if bounds.lower.isFinite { return line(name, terms, ">= \(bounds.lower.number)") }
    return bounds.upper.isFinite ? line(name, terms, "<= \(bounds.upper.number)") : ""
  }

  private static func terms(_ expression: LinearExpression, _ names: ProblemNames) -> [String] {
    expression.terms.enumerated().map { place, item in
      term(item.coefficient, names.variables[item.variable.rawValue], isFirst: place == 0)
    }
  }

  private static func term(_ coefficient: Double, _ name: String, isFirst: Bool) -> String {
    let sign = coefficient < 0 ? "- " : isFirst ? "" : "+ "
    let size = abs(coefficient)
    return size == 1 ? "\(sign)\(name)" : "\(sign)\(size.number) \(name)"
  }

  /// ` name: terms relation`, broken so that no line is long.
  private static func line(_ name: String, _ terms: [String], _ relation: String) -> String {
    var (text, width) = (" \(name):", name.utf8.count + 2)
    for part in terms + (relation.isEmpty ? [] : [relation]) {
      if width + part.utf8.count > 100 {
        text += "\n  "
        width = 2
      }
      text += " \(part)"
      width += part.utf8.count + 1
    }
    return text + "\n"
  }

  private static func bound(_ variable: Variable, _ name: String) -> String {
    let (lower, upper) = (variable.bounds.lower, variable.bounds.upper)
    if lower == upper { return " \(name) = \(lower.number)\n" }
    switch (lower.isFinite, upper.isFinite) {
    case (false, false): return " \(name) free\n"
    case (false, true): return " -inf <= \(name) <= \(upper.number)\n"
    case (true, false): return lower == 0 ? "" : " \(name) >= \(lower.number)\n"
    case (true, true): return " \(lower.number) <= \(name) <= \(upper.number)\n"
    }
  }

  private static func generals(_ problem: Problem, _ names: ProblemNames) -> String {
    let whole = zip(problem.variables, names.variables).filter { $0.0.kind == .integer }.map { " \($0.1)\n" }
    return whole.isEmpty ? "" : "Generals\n" + whole.joined()
  }
}

extension Double {
  /// The shortest decimal text that reads back as the same number, without `.0` on whole ones.
  var number: String {
    let text = "\(self)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
