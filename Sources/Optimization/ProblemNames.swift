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
    var next: [String: Int] = [:]
    return names.map { name in
      let plain = plain(name, prefix: prefix, isAllowed)
      var candidate = plain
      while !taken.insert(candidate).inserted {
        let number = next[plain, default: 2]
        next[plain] = number + 1
        candidate = "\(plain)~\(number)"
      }
      return candidate
    }
  }

  private static func plain(_ name: String, prefix: Character, _ isAllowed: (UInt8) -> Bool) -> String {
    let letters = name.utf8.prefix(longest).map { isAllowed($0) ? $0 : UInt8(ascii: "_") }
    let plain = String(decoding: letters, as: UTF8.self)
    guard let first = letters.first, startsName(first), !readsAsNumber(letters), !isReserved(plain) else {
      return "\(prefix)_\(plain)"
    }
    return plain
  }

  /// Words of the LP format, and the names the formats give to the objective.
  private static let reserved: Set<String> = [
    "bin", "binaries", "binary", "bound", "bounds", "cost", "end", "free", "gen", "general", "generals",
    "inf",
    "infinity", "int", "integer", "integers", "max", "maximise", "maximize", "maximum", "min", "minimise",
    "minimize", "minimum", "obj", "objective_constant", "semi", "sin", "sos", "st", "s.t.", "st.", "subject",
    "such",
  ]

  private static func isReserved(_ name: String) -> Bool {
    name.utf8.count <= 18 && reserved.contains(name.lowercased())
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
