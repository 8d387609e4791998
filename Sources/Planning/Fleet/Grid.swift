/// A table over positions in an inventory's lists: quicker than a dictionary of names, in one fixed order.
struct Grid<Value: Sendable>: Sendable {
  private let second: Int
  private let third: Int
  private let fourth: Int
  private var values: [Value]

  /// - Parameters are the lengths of the lists that the positions stand for.
  init(_ initial: Value, _ first: Int, _ second: Int, _ third: Int = 1, _ fourth: Int = 1) {
    (self.second, self.third, self.fourth) = (second, third, fourth)
    values = Array(repeating: initial, count: first * second * third * fourth)
  }

  subscript(_ a: Int, _ b: Int, _ c: Int = 0, _ d: Int = 0) -> Value {
    get { values[((a * second + b) * third + c) * fourth + d] }
    set { values[((a * second + b) * third + c) * fourth + d] = newValue }
  }
}
