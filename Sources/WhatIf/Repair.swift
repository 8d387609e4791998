import InventoryReading

/// A change of one limit that gives a plan, and hardly more than is needed for it.
public struct Repair: Hashable, Sendable {
  public let limit: WrittenLimit
  public let change: Override
  /// What the limit's figure is changed by, or a demand is multiplied by; nil where there is nothing to count.
  public let difference: Double?

  /// Share of a difference by which it may be more than needed.
  private static let precision = 0.01
  private static let mostSteps = 60
  /// Share of a limit below which a difference is not looked for.
  private static let finest = 1e-4
  /// How much further to go where there is no plan yet.
  private static let growth = 2.0

  /// - Parameters:
  ///   - limit: without which there is a plan.
  ///   - others: changes made beside it.
  init?(_ limit: WrittenLimit, beside others: [Override] = [], _ judge: inout Judge) throws(Stopped) {
    guard let lifting = limit.lifting else { return nil }
    self.limit = limit
    guard limit.ease != .other, let far = Self.number(limit.lifted) else {
      (change, difference) = (lifting, nil)
      return
    }
    let scale = Scale(limit, far)
    // Not even parts of servers would do with less.
    var (least, near) = (0.0, scale.first)
    if try !judge.hasPlan(others, .relaxed) {
      (least, near) = try scale.least(.relaxed, from: 0, first: near, beside: others, &judge)
    }
    var most = try scale.least(.whole, from: least, first: near, beside: others, &judge).most
    let rounded = scale.rounded(most)
    if rounded < scale.whole, try judge.hasPlan(others + scale.changes(by: rounded)) { most = rounded }
    guard let change = scale.changes(by: most).first else { return nil }
    (self.change, difference) = (change, scale.sign * most)
  }

  private static func number(_ text: String) -> Double? { Double(text.prefix { $0 != " " }) }

  /// How a limit may be eased, from 0 to the whole way to where it is lifted.
  private struct Scale {
    let limit: WrittenLimit
    let whole: Double
    let sign: Double

    init(_ limit: WrittenLimit, _ far: Double) {
      self.limit = limit
      whole = abs(far - limit.number)
      sign = limit.ease == .more ? 1 : -1
    }

    /// About the least step with which there is a plan, and the last one found with which there is none: further and
    /// further from `first`, then halving.
    func least(
      _ effort: Effort, from known: Double, first: Double, beside others: [Override], _ judge: inout Judge
    ) throws(Stopped) -> (least: Double, most: Double) {
      var (least, most) = (known, min(first, whole))
      while most < whole, try !judge.hasPlan(others + changes(by: most), effort) {
        // Near what parts of servers need, whole ones need hardly more.
        let further = least > 0 ? (most - least) * Repair.growth : most
        (least, most) = (
          most, min(whole, limit.isWhole ? (most + further).rounded(.up) : most + max(further, most / 50))
        )
      }
      for _ in 0..<Repair.mostSteps where !isClose(least, most) {
        let middle = between(least, most)
        if try judge.hasPlan(others + changes(by: middle), effort) { most = middle } else { least = middle }
      }
      return (least, most)
    }

    /// A hundredth of the limit, or one.
    var first: Double {
      let part = abs(limit.number) / 100
      if limit.ease == .share { return 0.01 }
      return min(whole, limit.isWhole ? max(1, part.rounded()) : part > 0 ? part : 1)
    }

    func changes(by step: Double) -> [Override] {
      let number = limit.number + sign * step
      let text =
        limit.ease == .share
        ? " *= \(Self.text(number))" : " = \(Self.text(number))\(limit.isWhole ? "" : " \(limit.unit)")"
      return [Override(limit.key + text)].compactMap(\.self)
    }

    private func isClose(_ least: Double, _ most: Double) -> Bool {
      limit.isWhole
        ? most - least <= 1 : most - least <= max(Repair.precision * most, Repair.finest * abs(limit.number))
    }

    private func between(_ least: Double, _ most: Double) -> Double {
      limit.isWhole ? ((least + most) / 2).rounded(.down) : (least + most) / 2
    }

    /// The next difference of three digits, with which the limit itself is a figure that people would write.
    func rounded(_ step: Double) -> Double {
      guard !limit.isWhole, step > 0 else { return step }
      var grid = 1.0
      while grid * 100 > step { grid /= 10 }
      while grid * 1000 <= step { grid *= 10 }
      return min(whole, (step / grid).rounded(.up) * grid)
    }

    /// As few digits as say it, at most nine.
    private static func text(_ number: Double) -> String {
      var (scaled, power) = (abs(number), 1.0)
      while scaled < 1e8, power < 1e18, scaled != 0 { (scaled, power) = (scaled * 10, power * 10) }
      let text = "\((number * power).rounded() / power)"
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
  }
}
