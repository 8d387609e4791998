import ArgumentParser
import Dispatch
import InventoryReading
import Reporting
import Synchronization
import WhatIf

/// `dcplan sweep`: many variants of an inventory, one row each.
struct SweepVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Plan many variants of an inventory, and write a table with a row for each.",
    discussion: """
      Several --vary make a grid of all combinations; the last changes fastest. A variant without a plan is a row like \
      any other. Ctrl-C keeps the rows of the variants that are done, with exit code 3.
      """)

  @Argument(help: "The inventory's folder.", completion: .directory)
  var inventory: String

  @Option(
    name: .customLong("vary"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      """
      What to vary, as a change with a range and a number of values, 'budgets/capex/limit = 6..12 MEUR : 7', or with a \
      list of values, 'demand/demand *= 0.8, 1, 1.3'. Repeatable.
      """, valueName: "axis"),
    transform: Axis.init(argument:))
  var axes: [Axis]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write into this new file, such as sweep.csv, instead of stdout.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var output: String?

  @Flag(help: "Replace an existing file.")
  var force = false

  @OptionGroup(title: "What if") var variation: VariationOptions
  @OptionGroup(title: "Search") var search: PlanOptions
  @OptionGroup(title: "Terminal") var terminalOptions: TerminalOptions

  private static let mostVariants = 100_000

  func validate() throws {
    if axes.isEmpty {
      throw ValidationError("--vary says what to vary, such as 'demand/demand *= 0.8, 1, 1.3'.")
    }
    if axes.reduce(1.0, { $0 * Double($1.changes.count) }) > Double(Self.mostVariants) {
      throw ValidationError("a sweep has at most \(Self.mostVariants) variants.")
    }
  }

  func execute(_ terminal: Terminal) throws(Failure) {
    let folder = try InventoryFolder(inventory)
    var file: NewFile?
    if let output { file = try NewFile(output, force: force) }
    Interrupts.listen()
    // Faults of the inventory itself are reported once, and not of every variant.
    let world = try Pipeline(terminal: terminal).inventory(in: folder, varied: variation.variation).inventory
    let grid = Axis.grid(axes)
    let results = try results(of: grid, folder, terminal)
    var table = SweepTable(axes.map(\.key), currency: world.currency)
    for (changes, result) in zip(grid, results) {
      table.add(
        changes.map { "\($0.operation == .replace ? "" : "\($0.operation.rawValue) ")\($0.value)" }, result)
    }
    let done = results.count
    Interrupts.ignore()
    if let file {
      try file.write(table.text)
      try terminal.summary("\(file.path): \(done.counting("variant"))")
    } else {
      try terminal.result(table.text)
    }
    if done < grid.count {
      throw Failure(.stoppedWithoutPlan, "interrupted after \(done) of \(grid.count) variants")
    }
  }

  /// What became of the variants, in their order; of the first of them only, where the user stopped it.
  ///
  /// Variants know nothing of each other, so that it does not matter which thread plans which, and when.
  private func results(
    of grid: [[Override]], _ folder: InventoryFolder, _ terminal: Terminal
  ) throws(Failure) -> [SweepTable.Result] {
    var options = search
    options.threads = 1
    let work = SweepWork(
      grid: grid, folder: folder, variation: variation.variation, options: options, terminal: terminal)
    DispatchQueue.concurrentPerform(iterations: min(search.threadCount, grid.count)) { _ in work.run() }
    return try work.results()
  }
}

/// Variants to be planned, and what has become of them; several threads work on it.
private final class SweepWork: Sendable {
  private let grid: [[Override]]
  private let folder: InventoryFolder
  private let variation: Variation
  private let options: PlanOptions
  private let terminal: Terminal
  private let next = Atomic<Int>(0)
  private let done = Mutex<[Int: Result<SweepTable.Result, Failure>]>([:])
  private let progressLine: ProgressLine?

  init(
    grid: [[Override]], folder: InventoryFolder, variation: Variation, options: PlanOptions,
    terminal: Terminal
  ) {
    (self.grid, self.folder, self.variation, self.options) = (grid, folder, variation, options)
    (self.terminal, progressLine) = (terminal, terminal.progressLine)
  }

  /// Plans one variant after another until there is none left.
  func run() {
    while !Interrupts.isRequested {
      let number = next.add(1, ordering: .relaxed).oldValue
      guard number < grid.count else { return }
      let result = result(of: grid[number])
      // What was being searched when the user stopped it is no result.
      if Interrupts.isRequested { return }
      let count = done.withLock { done in
        done[number] = result
        return done.count
      }
      progressLine?.show(phase: "\(count) of \(grid.count) variants", cost: nil, bound: nil)
      terminal.narrate("variant \(number + 1): \(grid[number].map(\.text).joined(separator: ", "))")
    }
  }

  /// Those from the first on that are all done.
  func results() throws(Failure) -> [SweepTable.Result] {
    progressLine?.wipe()
    let done = done.withLock(\.self)
    var results: [SweepTable.Result] = []
    while let result = done[results.count] { results.append(try result.get()) }
    return results
  }

  private func result(of changes: [Override]) -> Result<SweepTable.Result, Failure> {
    let varied = Variation(scenario: variation.scenario, overrides: variation.overrides + changes)
    let pipeline = Pipeline(terminal: terminal.withoutProgress)
    do throws(Failure) {
      let (world, sources) = try pipeline.inventory(in: folder, varied: varied)
      return .success(.plan(try pipeline.plan(world, from: sources, varied: varied, options)))
    } catch {
      switch error.status {
      case .noFeasiblePlan: return .success(.infeasible)
      case .stoppedWithoutPlan: return .success(.noSolution)
      case .faultyInventory: return .success(.faulty)
      default: return .failure(error)
      }
    }
  }
}

extension Axis {
  init(argument: String) throws {
    guard let axis = Axis(argument) else {
      throw ValidationError(
        "'\(argument)' is nothing to vary; write it like 'budgets/capex/limit = 6..12 MEUR : 7' or "
          + "'demand/demand *= 0.8, 1, 1.3'")
    }
    self = axis
  }
}
