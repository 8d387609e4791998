import ArgumentParser
import Foundation
import PlanSearch
import Planning

/// How long and how closely to search.
struct PlanOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      What to make least: cost, capex, energy or carbon; or throughput, to serve most. Or several in order, each with the \
      share of it that those after it may give up: 'throughput, carbon 2%'. Instead of the inventory's own.
      """, valueName: "goals"), transform: Goals.init(argument:))
  var objective: Goals?

  // Unconditional, so that `-1%` is a share out of range and not an option that does not exist.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Stop when no plan can cost less by more than this share, from 0% to below 100%; 0.1% when not given.",
      valueName: "share"), transform: Gap.init(argument:))
  var gap = Gap.usual

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Stop with the best plan after this time: 60s, 5min or 2h. The plan then depends on the machine.",
      valueName: "duration"), transform: TimeLimit.init(argument:))
  var timeLimit: TimeLimit?

  @Option(
    help: ArgumentHelp(
      """
      Stop the tree search after this many nodes: 5000. The same plan on every machine. The steps before it have their \
      own fixed limits.
      """,
      valueName: "count"))
  var nodeLimit: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      Work with this many threads where they help, which is in large inventories; all processors when not given. The plan \
      is the same with any number.
      """, valueName: "count"))
  var threads: Int?

  @Option(
    help: ArgumentHelp(
      "Write what was known when into this new CSV file: processor time, cost, bound, memory.",
      valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var trace: String?

  private static let mostThreads = 1000

  @Flag(
    help: ArgumentHelp(
      """
      Prove every bound in arithmetic that counts its roundings, of small inventories too, and check the last linear \
      program in exact arithmetic; the plan tells the outcome.
      """))
  var certify = false

  func validate() throws {
    if let threads, !(1...Self.mostThreads).contains(threads) {
      throw ValidationError("--threads must be 1 to \(Self.mostThreads), such as 2.")
    }
    if let nodeLimit, nodeLimit < 1 || nodeLimit > Int32.max {
      throw ValidationError("--node-limit must be 1 to \(Int32.max), such as 5000.")
    }
  }

  /// Threads to work with.
  var threadCount: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }

  var search: SearchOptions {
    SearchOptions(
      relativeGap: gap.share, nodeLimit: nodeLimit, certifies: certify,
      threads: threadCount)
  }

  /// As the plan records them.
  var summary: [SearchSummary.Option] {
    var options = [SearchSummary.Option(name: "gap", value: gap.text)]
    if let objective { options.append(.init(name: "objective", value: objective.text)) }
    if let timeLimit { options.append(.init(name: "time-limit", value: timeLimit.text)) }
    if let nodeLimit { options.append(.init(name: "node-limit", value: String(nodeLimit))) }
    if certify { options.append(.init(name: "certify", value: "yes")) }
    return options
  }
}
