/// A commented inventory that plans as it is, for `dcplan init`. A template is one file of this folder and one
/// line in `all`.
public struct InventoryTemplate: Sendable {
  public let name: String
  /// One line for people.
  public let summary: String
  public let files: [SourceText]

  init(_ name: String, _ summary: String, _ texts: [(path: String, text: String)]) {
    (self.name, self.summary) = (name, summary)
    files = texts.map { SourceText(path: $0.path, bytes: Array($0.text.utf8)) }
  }

  /// The first one is the default.
  public static let all = [minimal, multiSite]
}
