import Domain
import GLPKSolver
import InventoryReading
import Optimization
import PlanSearch
import Planning

/// The way of the data on one screen: files → inventory → decisions → audited plan. Reporting is the verbs'.
struct Pipeline {
  let terminal: Terminal

  /// Reads an inventory and says everything there is to say about it.
  /// - Throws: `faultyInventory` when there is an error in it.
  func inventory(
    in folder: InventoryFolder, varied variation: Variation = Variation()
  ) throws(Failure) -> (inventory: Inventory, sources: [SourceText]) {
    let reading = InventoryReader.read(folder.open, varied: variation)
    terminal.report(reading.diagnostics)
    guard let inventory = reading.inventory else {
      throw Failure(.faultyInventory, "\(folder.name): \(reading.diagnostics.tally)")
    }
    return (inventory, reading.sources)
  }

  /// Searches for the best decisions and makes an audited plan of them.
  /// - Parameters:
  ///   - sources: the inventory's files, for what is found to be wrong with it only now.
  ///   - variation: how the inventory differs from them, for the plan's record.
  func plan(
    _ world: Inventory, from sources: [SourceText], varied variation: Variation = Variation(),
    _ options: PlanOptions
  ) throws(Failure) -> Plan {
    let inventory = options.objective.map { world.pursuing($0.goals) } ?? world
    if inventory.policy.goals.contains(where: { $0.objective == .carbon }),
      inventory.carbonIntensities.isEmpty
    {
      throw Failure(.wrongUsage, "--objective carbon: \(GoalText.nothingEmits)")
    }
    let solver = GLPK()
    let trace = try options.trace.map { path throws(Failure) in try SearchTrace(path) }
    let watch = SearchWatch(timeLimit: options.timeLimit, trace: trace, terminal: terminal)
    let found: SearchResult
    do throws(SolverFailure) {
      found = try PlanFinder(solver: solver).plan(inventory, options.search, watch: watch.command)
      watch.finish()
      trace?.note(cost: found.objective, bound: found.bound)
    } catch {
      watch.finish()
      throw Failure(.internalFault, "the solver broke: \(error.reason)")
    }
    let ending = PlanEnding(
      found.ending, hasGoals: !found.goals.isEmpty, stoppedBy: watch.stopReason, options: options)
    if found.ending == .unbounded, options.objective == nil {
      terminal.report(GoalText.unlimited(in: sources))
      throw Failure(.faultyInventory)
    }
    guard let decisions = found.decisions, let cost = found.objective else { throw ending.failure }
    guard let bound = found.bound else {
      throw Failure(
        .stoppedWithoutPlan,
        "\(ending.words); a plan was found, but nothing is proven of what it could cost at least")
    }
    let summary = SearchSummary(
      version: DCPlan.version, solver: solver.name, status: ending.status, ending: ending.words,
      options: variation.options + options.summary,
      certificate: found.certificate.map { .init(violation: $0.violation, cost: $0.cost, bound: $0.bound) })
    if options.certify, found.certificate == nil {
      terminal.say(
        "no certificate: figures too large or too small to be added exactly, or duals that prove nothing")
    }
    let made = Plan.make(
      inventory, decisions, computed: cost, bound: bound, search: summary,
      marginals: found.marginals,
      goals: found.goals.map { GoalLine($0.goal, value: $0.value, bound: $0.bound, in: inventory) })
    switch made {
    case .success(let plan): return plan
    case .failure(let failure):
      terminal.say(AuditText(failure.report).text)
      throw Failure(.internalFault, "the plan found did not pass its audit; please report this inventory")
    }
  }
}
