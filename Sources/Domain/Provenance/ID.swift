/// The name of an entity in the inventory, typed by what it names, so that a site can never stand for a server.
public struct ID<Entity>: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The name as the inventory writes it: 1 to 64 characters `A–Z a–z 0–9 . _ -`, starting with a letter or digit.
  public let name: String

  public init(_ name: String) { self.name = name }

  public static func < (left: Self, right: Self) -> Bool { left.name < right.name }
  public var description: String { name }
}
