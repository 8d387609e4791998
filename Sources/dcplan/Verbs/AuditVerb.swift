import ArgumentParser
import InventoryReading
import Planning
import Reporting

/// `dcplan audit`: a written plan recomputed from the files it was made from.
struct AuditVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Re-check a written plan against its inventory, without the solver.",
    discussion: """
      Every limit and every amount is recomputed from the inventory and the plan's decisions, and every file of \
      the report is compared with the plan.
      """)

  @Argument(help: "The report's folder.", completion: .directory)
  var report: String

  @Option(
    help: ArgumentHelp(
      "Check against this inventory, not against the copies in the report.", valueName: "dir"),
    completion: .directory)
  var inventory: String?

  @OptionGroup(title: "Terminal") var terminalOptions: TerminalOptions

  func execute(_ terminal: Terminal) throws(Failure) {
    let plan = try WrittenPlan(in: report).plan
    guard plan.search.variation.count == Variation(plan.search.options).options.count else {
      throw Failure(.faultyInventory, "'\(report)' says of a change what cannot be read")
    }
    let folder = try InventoryFolder(inventory ?? "\(report)/\(ReportFolder.inputs)")
    let world = try Pipeline(terminal: terminal)
      .inventory(in: folder, varied: Variation(plan.search.options)).inventory
    let audit = plan.audited(against: world).adding(WrittenFiles(in: report, of: plan).check)
    try terminal.result("\(AuditText(audit).text)\n\(Self.changes(plan))\(Self.uncheckable)\n")
    guard audit.passed else { throw Failure(.internalFault, "'\(report)' does not pass the audit") }
    try terminal.summary("\(report): passed")
  }

  /// What the inventory was changed by before the plan was held against it.
  private static func changes(_ plan: Plan) -> String {
    let changes = plan.search.variation.map { SafeText.line("\($0.name) \($0.value)") }
    return changes.isEmpty
      ? ""
      : "checked against the inventory changed, as the plan says, by \(changes.joined(separator: ", "))\n"
  }

  private static let uncheckable = """
    not checked, for it takes a solver: how good the bound is, and the search's own words (version, solver, \
    gap, ending, value_of_one_more)
    """
}

extension AuditReport {
  /// This report with one more check.
  fileprivate func adding(_ check: Check) -> Self {
    Self(checks: checks + [check], ledgerDifference: ledgerDifference)
  }
}
