/// What may be written in a field.
enum Form: Hashable, Sendable {
  /// The name of the entity that the row or entry is about.
  case identifier(String)
  /// The name of an entity declared elsewhere.
  case reference(String)
  case text
  case plainNumber
  /// With nouns that may follow the number.
  case wholeNumber([String])
  case quantity(Dimension)
  case date
  case choice([String])
  /// Anything with parts of its own, in words.
  case structure(String)

  /// Whether the value is a figure, whose source and default the plan lists.
  var isFigure: Bool {
    switch self {
    case .plainNumber, .wholeNumber, .quantity: true
    default: false
    }
  }

  /// For the data dictionary.
  var words: String {
    switch self {
    case .identifier: "id"
    case .reference(let noun): "\(noun)"
    case .text: "text"
    case .plainNumber: "number"
    case .wholeNumber(let nouns): nouns.last.map { "whole number (\($0))" } ?? "whole number"
    case .quantity(let dimension): dimension.unitList("USD")
    case .date: "date, 2026-01-31"
    case .choice(let choices): choices.map { "`\($0)`" }.joined(separator: ", ")
    case .structure(let words): words
    }
  }
}
