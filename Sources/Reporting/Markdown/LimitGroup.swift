import Domain
import Planning

/// One limit over all periods.
struct LimitGroup {
  let name: String
  let subject: String
  /// One line per period, in the plan's order; never empty.
  private let lines: [LimitLine]
  /// The period in which it binds, or else in which least is left.
  let tightest: LimitLine

  /// Limits set from outside first, then what is worth most, then in the order in which the plan names them.
  /// Without limits of nothing, which forbid rather than bind; only a budget or cap of nothing is somebody's decision.
  static func all(of plan: Plan) -> [LimitGroup] {
    var order = [Key](), lines = [Key: [LimitLine]]()
    for line in plan.limits where line.limit != 0 || decided.contains(line.name) {
      let key = Key(name: line.name, subject: line.subject)
      if lines[key] == nil { order.append(key) }
      lines[key, default: []].append(line)
    }
    let groups = order.compactMap { LimitGroup(lines[$0, default: []]) }
    // The place as the last key: Swift's sort does not promise to keep it.
    return groups.enumerated().sorted { left, right in
      (left.element.rank, left.element.worth ?? 0, right.offset)
        > (right.element.rank, right.element.worth ?? 0, left.offset)
    }
    .map(\.element)
  }

  private static let decided: Set = ["budget-limit", "carbon-limit"]
  private static let fromOutside = Set(LimitMeaning.all.filter(\.isSetFromOutside).map(\.name))

  private init?(_ lines: [LimitLine]) {
    let binding = lines.filter(\.isBinding)
    let candidates = binding.isEmpty ? lines : binding
    guard let tightest = candidates.max(by: { Self.use(of: $0) < Self.use(of: $1) }) else { return nil }
    (name, subject) = (tightest.name, tightest.subject)
    self.lines = lines
    self.tightest = tightest
  }

  /// Whether vendors, buildings or budgets set it, and not the plan itself by what it orders.
  var isSetFromOutside: Bool { Self.fromOutside.contains(name) }
  /// Greater comes first.
  var rank: Int { isSetFromOutside ? 1 : 0 }
  var isBinding: Bool { tightest.isBinding }
  /// Share used in the tightest period.
  var use: Double { Self.use(of: tightest) }
  /// The most that one more unit would save in any period, major units.
  var worth: Double? { lines.compactMap(\.valueOfOneMore).max() }

  /// The periods in which it binds, runs joined: `2026Q1 – 2026Q3, 2027Q1`.
  func periods(_ horizon: [ID<Period>]) -> MarkdownText {
    if lines.contains(where: { $0.isBinding && $0.period == nil }) { return "whole horizon" }
    let binding = Set(lines.filter(\.isBinding).compactMap(\.period))
    let runs = horizon.indices.reduce(into: [PeriodSpan]()) { runs, index in
      guard binding.contains(horizon[index]) else { return }
      if let last = runs.last, last.periods.endIndex == index {
        runs[runs.count - 1] = PeriodSpan(periods: horizon[last.periods.startIndex...index])
      } else {
        runs.append(PeriodSpan(periods: horizon[index...index]))
      }
    }
    return runs.map(\.title).joined(separator: ", ")
  }

  private static func use(of line: LimitLine) -> Double {
    if line.limit > 0 { return line.used / line.limit }
    return line.used > 0 ? .infinity : 0
  }

  private struct Key: Hashable {
    let name: String
    let subject: String
  }
}

extension LimitLine {
  /// What is used and what is allowed, money to the cent.
  func amounts(currency: String) -> (used: MarkdownText, limit: MarkdownText) {
    guard unit == currency else { return ("\(figure: used)", "\(figure: limit)") }
    return ("\(Money(rounding: used))", "\(Money(rounding: limit))")
  }
}
