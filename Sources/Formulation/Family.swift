import Optimization

/// Variables of one kind, fetched by typed key and listed in the order in which they were made.
struct Family<Key: Hashable & Sendable>: Sendable {
  private(set) var keys: [Key] = []
  private var listed: [VariableIndex] = []
  private var indices: [Key: VariableIndex] = [:]

  /// The variable of `key`; nil when the plan has no such choice.
  subscript(_ key: Key) -> VariableIndex? { indices[key] }

  /// - Parameter key: one that has no variable yet.
  mutating func insert(_ key: Key, _ index: VariableIndex) {
    keys.append(key)
    listed.append(index)
    indices[key] = index
  }

  /// Keys and variables, in order.
  var all: [(key: Key, index: VariableIndex)] { zip(keys, listed).map { ($0, $1) } }
}
