import InventoryReading
import Reporting
import WhatIf

/// Why there is no plan, as lines of text.
struct ExplanationText {
  private let explanation: Explanation

  init(_ explanation: Explanation) { self.explanation = explanation }

  var text: String {
    let opening =
      explanation.isInfeasible
      ? "No plan obeys every limit of this inventory."
      : "No plan was found that obeys every limit of this inventory; that there is none is not proven."
    var lines = [opening, ""] + conflict
    if !explanation.repairs.isEmpty {
      lines += ["", "Any one of these changes gives a plan:"] + changes(explanation.repairs)
    }
    if !explanation.combination.isEmpty {
      lines +=
        ["", "No limit by itself is enough. These changes together give a plan:"]
        + changes(explanation.combination)
    }
    if explanation.repairs.isEmpty, explanation.combination.isEmpty {
      lines += ["", "No change of a limit that dcplan knows of gives a plan."]
    }
    lines += [
      "",
      "Each was tried, and is hardly more than is needed; hand it to dcplan plan to see what the plan costs.",
    ]
    if !explanation.isProven {
      lines += [
        "Some trials ended undecided: that these limits leave no plan is likely, not proven, and smaller changes may do."
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var conflict: [String] {
    let limits = explanation.conflict
    guard let first = limits.first else {
      return ["With every limit lifted that dcplan knows of, and hardly any demand, there is still none."]
    }
    let isDemand = first.ease == .share
    let opening =
      switch (limits.count, isDemand) {
      case (1, true): "Even with every limit lifted, this demand cannot be served:"
      case (_, true): "Even with every limit lifted, these demands cannot be served together:"
      case (1, false): "One limit leaves no plan, even with all others lifted; without it there would be one:"
      default:
        "These \(limits.count) limits clash: together they leave no plan, and without any one of them there is one, were all others lifted:"
      }
    return [opening] + table(limits.map { ("\($0.key) = \($0.value)", $0.origin.text) })
  }

  private func changes(_ repairs: [Repair]) -> [String] {
    table(repairs.map { ("--set '\($0.change.text)'", Self.words($0)) })
  }

  /// `0.42 MW more`, `4.9 % of the demand stays unserved`.
  private static func words(_ repair: Repair) -> String {
    guard let difference = repair.difference else { return "instead of \(repair.limit.value)" }
    let size = abs(difference)
    if repair.limit.ease == .share { return "\((size * 100).threeDigits) % of the demand stays unserved" }
    let unit = repair.limit.unit.isEmpty ? "" : " \(repair.limit.unit)"
    return "\(size.threeDigits)\(unit) \(difference > 0 ? "more" : "less") than \(repair.limit.value)"
  }

  /// Two columns, indented.
  private func table(_ rows: [(String, String)]) -> [String] {
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { left, right in
      SafeText.line("  \(left)\(String(repeating: " ", count: width - left.count))  \(right)")
    }
  }
}

extension Double {
  /// `0.42`, `412`, `8.43`: whole numbers in full.
  fileprivate var threeDigits: String {
    guard self != 0 else { return "0" }
    var grid = 1.0
    while grid * 100 > self { grid /= 10 }
    let text = "\(((self / grid).rounded() * grid * 1e9).rounded() / 1e9)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
