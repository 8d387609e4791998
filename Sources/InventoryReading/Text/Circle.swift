/// Names that follow each other and start again, such as weekdays: `fri-mon` is four of them.
struct Circle: Sendable {
  let names: [String]

  /// Positions of the members that `name` or `first-last` stands for, in order; nil when it is neither.
  func members(_ text: Substring) -> [Int]? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { position(of: $0) }
    switch ends.count {
    case 1: return ends[0].map { [$0] }
    case 2: return ends[0].flatMap { first in ends[1].map { range(from: first, to: $0) } }
    default: return nil
    }
  }

  private func range(from first: Int, to last: Int) -> [Int] {
    let length = (last - first + names.count) % names.count
    return (0...length).map { (first + $0) % names.count }
  }

  private func position(of name: Substring) -> Int? {
    let name = name.lowercased()
    return names.firstIndex(of: name)
  }
}

extension Circle {
  /// From Monday on, as ISO 8601 counts.
  static let weekdays = Circle(names: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"])
  static let months = Circle(
    names: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])
  static let numberedMonths = Circle(names: (1...months.names.count).map { "\($0)" })
}

/// Months of the year as they are written in a cell.
enum CalendarMonths {
  /// The months, 1 … 12, sorted; nil when a word is none.
  static func months(in text: String) -> [Int]? {
    if text == Times.every { return Array(1...Circle.months.names.count) }
    let words = text.split(separator: " ")
    let named = words.compactMap { Circle.numberedMonths.members($0) ?? Circle.months.members($0) }
    guard !words.isEmpty, named.count == words.count else { return nil }
    return Set(named.joined()).sorted().map { $0 + 1 }
  }
}
