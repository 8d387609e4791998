import ArgumentParser
import Domain
import GLPKSolver
import InventoryReading
import Optimization
import PlanSearch
import WhatIf

/// `dcplan explain`: why there is no plan, and what would give one.
struct ExplainVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say which limits of an inventory clash, and which changes would give a plan.",
    discussion: """
      Every set of limits and every change that is named has been tried: a change gives a plan when it is handed to \
      `dcplan plan` with --set. Exit code 0 where there is a plan as it is, 1 where there is none.
      """)

  @Argument(help: "The inventory's folder.", completion: .directory)
  var inventory: String

  @OptionGroup(title: "What if") var variation: VariationOptions
  @OptionGroup(title: "Terminal") var terminalOptions: TerminalOptions

  func execute(_ terminal: Terminal) throws(Failure) {
    let folder = try InventoryFolder(inventory)
    Interrupts.listen()
    let reading = InventoryReader.read(folder.open, varied: variation.variation, listsLimits: true)
    terminal.report(reading.diagnostics)
    guard reading.inventory != nil else {
      throw Failure(.faultyInventory, "\(folder.name): \(reading.diagnostics.tally)")
    }
    let trial = PlanTrial(folder, reading.sources, variation.variation, terminal)
    let explanation: Explanation?
    do throws(Stopped) {
      explanation = try Explanation(reading.limits.filter(trial.canLift), trial.verdict)
    } catch {
      trial.finish()
      throw Failure(.stoppedWithoutPlan, "interrupted before it was known why there is no plan")
    }
    trial.finish()
    guard let explanation else {
      return try terminal.result("A plan obeys every limit: 'dcplan plan' makes it, and says what binds.\n")
    }
    try terminal.result(ExplanationText(explanation).text)
    throw Failure(explanation.isInfeasible ? .noFeasiblePlan : .stoppedWithoutPlan)
  }
}

/// Tries whether an inventory has a plan when some values are changed.
struct PlanTrial {
  private let folder: InventoryFolder
  private let texts: [String: SourceText]
  private let variation: Variation
  private let terminal: Terminal
  private let progressLine: ProgressLine?

  /// - Parameters:
  ///   - sources: files of the inventory that were read already.
  ///   - variation: what the changes come after.
  init(_ folder: InventoryFolder, _ sources: [SourceText], _ variation: Variation, _ terminal: Terminal) {
    (self.folder, self.variation, self.terminal) = (folder, variation, terminal)
    progressLine = terminal.progressLine
    texts = Dictionary(sources.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether the inventory can be read without a limit.
  func canLift(_ limit: WrittenLimit) -> Bool {
    guard let lifting = limit.lifting else { return false }
    let varied = Variation(scenario: variation.scenario, overrides: variation.overrides + [lifting])
    return InventoryReader.read(open, varied: varied).inventory != nil
  }

  func verdict(_ changes: [Override], _ effort: Effort) throws(Stopped) -> Verdict {
    progressLine?.show(phase: "trying what would give a plan", cost: nil, bound: nil)
    let varied = Variation(scenario: variation.scenario, overrides: variation.overrides + changes)
    let reading = InventoryReader.read(open, varied: varied)
    // Limits that cannot be lifted are not asked about; what is left of them together says nothing.
    guard let inventory = reading.inventory else { return .undecided }
    let verdict = try verdict(of: inventory, effort)
    terminal.narrate(
      "\(System.processorSeconds) s  \(effort) \(verdict) with \(changes.map(\.text).joined(separator: ", "))"
    )
    return verdict
  }

  func finish() { progressLine?.wipe() }

  private func verdict(of inventory: Inventory, _ effort: Effort) throws(Stopped) -> Verdict {
    let finder = PlanFinder(solver: GLPK())
    let hasPlan: Bool?
    let watch: @Sendable (SearchProgress) -> SearchCommand = { _ in Interrupts.isRequested ? .stop : .go }
    do throws(SolverFailure) {
      switch effort {
      case .relaxed: hasPlan = try finder.hasRelaxedPlan(inventory, watch: watch)
      case .whole: hasPlan = try finder.hasPlan(inventory, watch: watch)
      }
    } catch {
      return .undecided
    }
    if Interrupts.isRequested { throw Stopped() }
    return hasPlan.map { $0 ? .plan : .none } ?? .undecided
  }

  private func open(_ path: String, limit: Int) -> Result<SourceText, FileFault> {
    texts[path].map { .success($0) } ?? folder.open(path, limit: limit)
  }
}
