import ArgumentParser
import Formulation
import Optimization

/// `dcplan export`: the mathematical program for other solvers.
struct ExportVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the mathematical program of an inventory, with names a person can read.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case mps, lp

    /// - Parameter note: goes on top, as a comment.
    func text(of program: PlanProgram, note: String) -> String {
      switch self {
      case .mps: "* \(note)\n" + MPSText.text(of: program.problem)
      case .lp: "\\ \(note)\n" + LPText.text(of: program.problem)
      }
    }
  }

  @Argument(help: "The inventory's folder.", completion: .directory)
  var inventory: String

  @Option(help: "mps, which every solver reads, or lp, which people read.")
  var format: Format

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write into this file, such as plan.mps, instead of stdout.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Replace an existing file.")
  var force = false

  @OptionGroup(title: "What if") var variation: VariationOptions
  @OptionGroup(title: "Terminal") var terminalOptions: TerminalOptions

  func execute(_ terminal: Terminal) throws(Failure) {
    let folder = try InventoryFolder(inventory)
    let file = try newFile()
    let inventory = try Pipeline(terminal: terminal).inventory(in: folder, varied: variation.variation)
      .inventory
    let program = PlanProgram(inventory)
    let text = format.text(of: program, note: "cost in \(Int(program.moneyUnit)) \(inventory.currency)")
    guard let file else {
      try terminal.result(text)
      return
    }
    try file.write(text)
    let (columns, rows) = (program.problem.variables.count, program.problem.rows.count)
    try terminal.summary("\(file.path): \(columns.counting("variable")), \(rows.counting("row"))")
  }

  private func newFile() throws(Failure) -> NewFile? {
    guard let output else { return nil }
    return try NewFile(output, force: force)
  }
}
