import ArgumentParser
import InventoryReading

/// `dcplan dictionary`: what an inventory can say.
struct DictionaryVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "dictionary", abstract: "Print every key, table and column of an inventory, as Markdown.")

  @OptionGroup(title: "Terminal") var terminalOptions: TerminalOptions

  func execute(_ terminal: Terminal) throws(Failure) { try terminal.result(DataDictionary.markdown) }
}
