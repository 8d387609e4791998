import Synchronization

/// A name that exists once and for as long as the process does, so that its address can stand for it.
final class Symbol: Sendable {
  private let name: String

  private init(_ name: String) { self.name = name }

  private static let known = Mutex<[String: Symbol]>([:])

  static func address(of name: String) -> UnsafeRawPointer {
    let symbol = known.withLock { known in
      if let symbol = known[name] { return symbol }
      let symbol = Symbol(name)
      known[name] = symbol
      return symbol
    }
    return UnsafeRawPointer(Unmanaged.passUnretained(symbol).toOpaque())
  }

  /// - Parameter address: one that `address(of:)` gave.
  static func name(at address: UnsafeRawPointer) -> String {
    Unmanaged<Symbol>.fromOpaque(address)._withUnsafeGuaranteedRef { $0.name }
  }
}
