import Domain
import Planning

/// How the numbers were proven, and with what.
enum ProofSection {
  static func blocks(_ plan: Plan) -> [MarkdownBlock] {
    [.heading("Proof"), .list(facts(plan)), .subheading("Audit")] + audit(plan.audit)
      + [.subheading("Input files"), .table(files(plan))]
  }

  private static func facts(_ plan: Plan) -> [MarkdownText] {
    let (objective, currency) = (plan.objective, plan.inventory.currency)
    let options = plan.search.options.map { "\($0.name) \($0.value)" as MarkdownText }
    return [
      "Status: \(plan.search.status.rawValue), \(plan.search.ending).",
      "Objective: \(objective.kind), \(objective.value) \(currency).",
      """
      Bound: no plan for this inventory\(DecisionSection.goals(plan)) costs less than \(objective.bound) \(currency); \
      the gap is at most \(DecisionSection.gap(objective)). It holds for the whole inventory as given, not for a simplified one.
      """,
      """
      Ledger: added up from the inventory and the decisions alone, it differs from the objective of the \
      mathematical program by \(figure: plan.audit.ledgerDifference) \(currency) before rounding.
      """,
      "Found by: dcplan \(plan.search.version), \(plan.search.solver).",
      options.isEmpty ? "Options: none." : "Options: \(options.joined(separator: ", ")).",
    ] + (plan.search.certificate.map { [certificate($0, currency)] } ?? [])
  }

  private static func certificate(
    _ certificate: SearchSummary.Certificate, _ currency: String
  ) -> MarkdownText {
    """
    Certificate: in exact arithmetic the plan misses no row of the mathematical program by more than \
    \(FigureText.exact(certificate.violation)) of its size, costs \(Money(rounding: certificate.cost)) \(currency) in it, and with \
    its whole numbers held nothing costs less than \(Money(rounding: certificate.bound)) \(currency).
    """
  }

  private static func audit(_ audit: AuditReport) -> [MarkdownBlock] {
    let rows = audit.checks.map { check -> [MarkdownText] in
      ["\(check.name)", check.findings.isEmpty ? "holds" : "**violated**", "\(figure: check.worstViolation)"]
    }
    let findings = audit.checks.flatMap { check in
      check.findings.map { "Finding of \(check.name): \($0)" as MarkdownText }
    }
    return [
      .paragraph(
        """
        Every limit and every amount was recomputed by plain arithmetic that does not know the mathematical \
        program. \(audit.passed ? "All \(audit.checks.count) checks hold." : "**The audit failed.**")
        """),
      .table(MarkdownTable(["check", "result"], numbers: ["worst relative violation"], rows: rows)),
    ] + (findings.isEmpty ? [] : [.list(findings)])
  }

  private static func files(_ plan: Plan) -> MarkdownTable {
    MarkdownTable(["file", "SHA-256"], rows: plan.inventory.files.map { ["\($0.path)", "\($0.sha256)"] })
  }
}
