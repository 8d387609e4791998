import Domain

/// Whether the ledger and the mathematical program tell of the same cost, and the bound lies below it.
struct ObjectiveChecks {
  static let boundName = "bound"

  /// Discounted total with no amount rounded, major units.
  let ledger: Double
  /// The same as the exact sum of rounded lines, and how many lines there are.
  let rounded: Money
  let lines: Int
  /// The objective as the program adds it up, major units.
  let computed: Double
  /// What is proven, major units.
  let bound: Double

  /// |ledger − objective|, major units; infinite when one is not a number.
  var difference: Double {
    let difference = abs(ledger - computed)
    return difference.isNaN ? .infinity : difference
  }

  var checks: [AuditReport.Check] { [ledgerTotal, ledgerRounding, provenBound] }

  /// |Σ rounded lines − ledger| ≤ a cent a line: amounts too large for exact money would saturate.
  private var ledgerRounding: AuditReport.Check {
    let difference = abs(rounded.major - ledger)
    let holds = difference <= Tolerance.money * Double(lines) + Tolerance.money(on: ledger)
    let sentence =
      "the ledger's lines add up to \(rounded.text) but should to \(ledger.figure): "
      + "amounts are beyond what exact money can hold"
    return AuditReport.Check(
      name: "ledger-rounding", worstViolation: relative(difference), findings: holds ? [] : [sentence])
  }

  /// |ledger − objective| ≤ a cent and 10⁻⁹ of it.
  private var ledgerTotal: AuditReport.Check {
    let holds = difference <= Tolerance.money(on: computed)
    let sentence =
      "the ledger adds up to \(Money(rounding: ledger).text), the objective to \(Money(rounding: computed).text)"
    return AuditReport.Check(
      name: "ledger-total", worstViolation: relative(difference), findings: holds ? [] : [sentence])
  }

  /// bound ≤ ledger.
  private var provenBound: AuditReport.Check {
    let holds = bound.isFinite && bound <= ledger + Tolerance.money(on: ledger)
    let sentence =
      "the proven bound \(Money(rounding: bound).text) lies above the cost \(Money(rounding: ledger).text)"
    return AuditReport.Check(
      name: Self.boundName, worstViolation: relative(max(0, bound - ledger)),
      findings: holds ? [] : [bound.isFinite ? sentence : "the proven bound is no number"])
  }

  private func relative(_ difference: Double) -> Double {
    let share = difference / max(1, abs(ledger))
    return share.isFinite ? share : 1
  }
}
