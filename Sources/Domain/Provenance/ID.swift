/// The name of an entity in the inventory, typed by what it names, so that a site can never stand for a server.
///
/// Equal names share one `Symbol`, so that an identifier is one machine word: keys of several are compared and hashed
/// millions of times while a program is written.
public struct ID<Entity>: Hashable, Comparable, CustomStringConvertible {
  /// The `Symbol` of the name.
  private let symbol: UnsafeRawPointer

  public init(_ name: String) { symbol = Symbol.address(of: name) }

  /// The name as the inventory writes it: 1 to 64 characters `A–Z a–z 0–9 . _ -`, starting with a letter or digit.
  public var name: String { Symbol.name(at: symbol) }

  public static func < (left: Self, right: Self) -> Bool { left.name < right.name }
  public var description: String { name }
}

/// A symbol never changes and never goes away.
extension ID: @unchecked Sendable {}
