import Domain

/// One input file as it was read: a path inside the inventory folder and the file's bytes.
public struct SourceText: Hashable, Sendable {
  /// Relative to the inventory folder, with `/` between folders.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Why a file of an inventory could not be opened.
public enum FileFault: Error, Hashable, Sendable {
  case missing
  /// The path, or a link in it, leads outside the inventory folder.
  case leadsOutside
  /// Larger than `limit` bytes.
  case tooLarge(limit: Int)
  /// Anything else, in the system's words.
  case unreadable(String)
}

/// What came of reading an inventory.
public struct Reading: Sendable {
  /// nil exactly when `diagnostics` holds an error.
  public let inventory: Inventory?
  /// Every finding of the run, sorted by place.
  public let diagnostics: [Diagnostic]
  /// The files that were opened, in the order in which they were opened.
  public let sources: [SourceText]
  /// The inventory's scenarios, in its order.
  public let scenarios: [String]
  /// The limits that the inventory states, demands last; empty unless asked for.
  public let limits: [WrittenLimit]
}
