/// The names of a problem's variables and rows in the letters of a file format, each still unique.
///
/// A letter that the format forbids becomes `_`; a name that then occurs twice gets a number.
struct ProblemNames {
  let variables: [String]
  let rows: [String]

  /// Formats and solvers agree on names of up to 255 characters; the rest is for a number.
  static let longest = 240

  init(of problem: Problem, allowing isAllowed: (UInt8) -> Bool) {
    variables = Self.unique(problem.variables.map(\.name), prefix: "x", isAllowed)
    rows = Self.unique(problem.rows.map(\.name), prefix: "r", isAllowed)
  }

  private static func unique(
    _ names: [String], prefix: Character, _ isAllowed: (UInt8) -> Bool
  ) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      let plain = plain(name, prefix: prefix, isAllowed)
      var candidate = plain
      var number = 2
      while !taken.insert(candidate).inserted {
        candidate = "\(plain)~\(number)"
        number += 1
      }
      return candidate
    }
  }

  private static func plain(_ name: String, prefix: Character, _ isAllowed: (UInt8) -> Bool) -> String {
    let letters = name.utf8.prefix(longest).map { isAllowed($0) ? $0 : UInt8(ascii: "_") }
    let plain = String(decoding: letters, as: UTF8.self)
    guard let first = letters.first, startsName(first), !readsAsNumber(letters) else {
      return "\(prefix)_\(plain)"
    }
    return plain
  }

  private static func startsName(_ letter: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) || letter == UInt8(ascii: "_")
  }

  /// `e5` could be the exponent of a number before it.
  private static func readsAsNumber(_ letters: [UInt8]) -> Bool {
    guard letters.count > 1, letters[0] == UInt8(ascii: "e") || letters[0] == UInt8(ascii: "E") else {
      return false
    }
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(letters[1])
  }
}
