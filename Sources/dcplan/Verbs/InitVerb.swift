import ArgumentParser
import InventoryReading

/// `dcplan init`: a commented inventory to start from.
struct InitVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a commented inventory that plans as it is.",
    discussion: "Templates:\n" + templateList)

  @Argument(help: "The folder to make; it must be missing or empty.", completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp("What to start from; the first when not given.", valueName: "name"),
    completion: .list(InventoryTemplate.all.map(\.name)))
  var template: String?

  @OptionGroup(title: "Terminal") var terminalOptions: TerminalOptions

  func execute(_ terminal: Terminal) throws(Failure) {
    let template = try chosen()
    let place = try NewFolder(folder)
    guard place.isFree else { throw Failure(.wrongUsage, "'\(folder)' is not empty; name a new folder") }
    try place.fill(with: template.files)
    try terminal.summary("\(folder): \(template.files.count.counting("file")); next: dcplan plan \(folder)")
  }

  private func chosen() throws(Failure) -> InventoryTemplate {
    let all = InventoryTemplate.all
    let found = template.map { name in all.first { $0.name == name } } ?? all.first
    if let found { return found }
    let names = all.map(\.name).joined(separator: ", ")
    throw Failure(.wrongUsage, "there is no template '\(template ?? "")'; there are: \(names)")
  }

  private static var templateList: String {
    InventoryTemplate.all.map { "  \($0.name): \($0.summary)" }.joined(separator: "\n")
  }
}
