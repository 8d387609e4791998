import ArgumentParser
import GLPKSolver

/// The command `dcplan`.
@main
struct DCPlan: ParsableCommand {
  /// The version every plan records.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "dcplan",
    abstract: "Plans capacity for AI data centres at the least cost, and proves how good the plan is.",
    discussion: """
      Start with `dcplan init my-datacentre`, then `dcplan plan my-datacentre`.

      Exit codes: 0 a plan; 1 no plan obeys every limit; 2 faulty inventory; 3 stopped before a plan was \
      found; 4 a comparison above --fail-above; 64 wrong usage; 70 a fault in dcplan, or an audit that failed; 130 stopped at once by a second Ctrl-C.
      """,
    version: """
      dcplan \(version)
      GLPK \(GLPK.version)
      Licence GPL-3.0-or-later: free software, without any warranty
      """,
    subcommands: [
      InitVerb.self,
      CheckVerb.self,
      PlanVerb.self,
      ExplainVerb.self,
      CompareVerb.self,
      SweepVerb.self,
      AuditVerb.self,
      ReportVerb.self,
      ExportVerb.self,
      DictionaryVerb.self,
    ])
}
