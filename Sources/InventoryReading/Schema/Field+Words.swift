import Domain

/// Fields that hold words: names, references, dates, choices.
extension Field where Value == String {
  /// The name of what the row or entry is about.
  static func identifier(_ name: String, of noun: String, _ meaning: String) -> Self {
    Self(FieldDeclaration(name, .identifier(noun), .required, meaning)) { scalar, _ throws(Refusal) in
      guard IdentifierText.isValid(scalar.text) else {
        throw Refusal(
          .badIdentifier, "\(TextScan.shown(scalar.text)) is not an id",
          hint:
            "an id is 1 to \(IdentifierText.longest) of A-Z a-z 0-9 . _ -, starting with a letter or digit")
      }
      return scalar.text
    }
  }

  /// The name of something declared elsewhere; whether it exists is checked when everything is read.
  static func reference(
    _ name: String, to noun: String, _ presence: FieldDeclaration.Presence, _ meaning: String
  ) -> Self {
    Self(FieldDeclaration(name, .reference(noun), presence, meaning)) { scalar, _ throws(Refusal) in
      scalar.text
    }
  }

  static func text(_ name: String, _ presence: FieldDeclaration.Presence, _ meaning: String) -> Self {
    Self(FieldDeclaration(name, .text, presence, meaning)) { scalar, _ throws(Refusal) in
      guard scalar.text.utf8.count <= Limits.textBytes else {
        throw Refusal(.tooLarge, "a text has at most \(Limits.textBytes) bytes")
      }
      return scalar.text
    }
  }

  static func choice(
    _ name: String, _ choices: [String], _ presence: FieldDeclaration.Presence, _ meaning: String
  ) -> Self {
    Self(FieldDeclaration(name, .choice(choices), presence, meaning)) { scalar, _ throws(Refusal) in
      guard choices.contains(scalar.text) else {
        throw Refusal(
          .unknownChoice, "\(TextScan.shown(scalar.text)) is not one of \(choices.joined(separator: ", "))",
          hint: Spelling.hint(for: scalar.text, among: choices))
      }
      return scalar.text
    }
  }
}

extension Field where Value == Bool {
  /// `yes` or `no`.
  static func flag(_ name: String, _ presence: FieldDeclaration.Presence, _ meaning: String) -> Self {
    let words = Field<String>.choice(name, ["yes", "no"], presence, meaning)
    return Self(words.declaration) { scalar, currencies throws(Refusal) in
      try words.parse(scalar, currencies) == "yes"
    }
  }
}

extension Field where Value == CivilDate {
  static func date(_ name: String, _ presence: FieldDeclaration.Presence, _ meaning: String) -> Self {
    Self(FieldDeclaration(name, .date, presence, meaning)) { scalar, _ throws(Refusal) in
      guard let date = DateText.date(scalar.text) else {
        throw Refusal(
          .badDate, "\(TextScan.shown(scalar.text)) is not a day of the calendar",
          hint: "write it like 2026-01-31"
        )
      }
      return date
    }
  }
}

/// What may be an id.
enum IdentifierText {
  static let longest = 64

  static func isValid(_ text: String) -> Bool {
    let bytes = text.utf8
    guard (1...longest).contains(bytes.count), let first = bytes.first, isWordByte(first) else {
      return false
    }
    return bytes.allSatisfy { isWordByte($0) || "._-".utf8.contains($0) }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool { TextScan.isLetter(byte) || TextScan.isDigit(byte) }
}

/// ISO 8601 days, `2026-01-31` and nothing else.
enum DateText {
  static func date(_ text: String) -> CivilDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy(TextScan.isDigit) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }
}
