import ArgumentParser
import InventoryReading

/// `dcplan check`: every fault of an inventory in one run.
struct CheckVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read an inventory and report every fault in it.")

  @Argument(help: "The inventory's folder.", completion: .directory)
  var inventory: String

  @OptionGroup(title: "Terminal") var terminalOptions: TerminalOptions

  func execute(_ terminal: Terminal) throws(Failure) {
    let folder = try InventoryFolder(inventory)
    let reading = InventoryReader.read(folder.open)
    terminal.report(reading.diagnostics)
    let size = reading.inventory.map { "\(InventorySize($0).text); " } ?? ""
    try terminal.summary("\(inventory): \(size)\(reading.diagnostics.tally)")
    if reading.inventory == nil { throw Failure(.faultyInventory) }
  }
}
