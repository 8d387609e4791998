import Planning
import Reporting

/// An audit as lines of text: each check with its worst violation, then what it found.
struct AuditText {
  private let report: AuditReport

  init(_ report: AuditReport) { self.report = report }

  var text: String {
    let width = report.checks.map(\.name.count).max() ?? 0
    let checks = report.checks.flatMap { check in
      let name = check.name + String(repeating: " ", count: width - check.name.count)
      let verdict = check.findings.isEmpty ? "ok    " : "FAILED"
      return ["\(name)  \(verdict)  worst violation \(check.worstViolation)"]
        + check.findings.map { "  \(SafeText.line($0))" }
    }
    let ledger = "ledger and objective differ by \(report.ledgerDifference)"
    return (checks + [ledger]).joined(separator: "\n")
  }
}
