/// A figure that enters the plan, and where it came from.
public struct Assumption: Hashable, Sendable, Comparable {
  /// How far the figure rests on something outside dcplan.
  public enum Basis: String, Sendable, CaseIterable {
    /// dcplan's own default: the inventory is silent.
    case defaulted = "default"
    case measured, published, estimated, assumed
    /// The inventory names a source without saying of what kind.
    case stated
  }

  /// `servers/dgx-h100/price`: table, row key, column. Never a line number, so that row order cannot matter.
  public let key: String
  /// The value as plain text, in `unit`.
  public let value: String
  /// The unit; empty for a pure number or a name.
  public let unit: String
  public let basis: Basis
  /// The inventory's own words on the source, or the reason for a default.
  public let source: String

  public init(key: String, value: String, unit: String, basis: Basis, source: String) {
    self.key = key
    self.value = value
    self.unit = unit
    self.basis = basis
    self.source = source
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.key, left.value, left.source) < (right.key, right.value, right.source)
  }
}

/// An input file as it was read, named and digested, so that a plan says what it was made from.
public struct InputFile: Hashable, Sendable {
  /// Path inside the inventory folder.
  public let path: String
  /// SHA-256 of the bytes, 64 lower-case hexadecimal digits.
  public let sha256: String

  public init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }
}
