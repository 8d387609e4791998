import ArgumentParser
import InventoryReading

/// `dcplan check`: every fault of an inventory in one run.
struct CheckVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read an inventory and report every fault in it and in its scenarios.")

  @Argument(help: "The inventory's folder.", completion: .directory)
  var inventory: String

  @OptionGroup(title: "What if") var variation: VariationOptions
  @OptionGroup(title: "Terminal") var terminalOptions: TerminalOptions

  func execute(_ terminal: Terminal) throws(Failure) {
    let folder = try InventoryFolder(inventory)
    let reading = InventoryReader.read(folder.open, varied: variation.variation)
    var (diagnostics, isGood) = (reading.diagnostics, reading.inventory != nil)
    // What is wrong with the inventory itself is wrong with every scenario.
    for name in reading.scenarios where reading.inventory != nil && variation.scenario == nil {
      let varied = InventoryReader.read(
        folder.open, varied: Variation(scenario: name, overrides: variation.changes))
      diagnostics += varied.diagnostics.filter { !diagnostics.contains($0) }
      isGood = isGood && varied.inventory != nil
    }
    terminal.report(diagnostics)
    let size = reading.inventory.map { "\(InventorySize($0).text); " } ?? ""
    let scenarios =
      reading.scenarios.isEmpty ? "" : "\(reading.scenarios.count.counting("scenario")); "
    try terminal.summary("\(inventory): \(size)\(scenarios)\(diagnostics.tally)")
    guard isGood else { throw Failure(.faultyInventory) }
  }
}
