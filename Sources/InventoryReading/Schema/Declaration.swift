/// What one key of `inventory.yaml` or one column of a table is: said once, checked by the reader and printed
/// in the data dictionary.
struct FieldDeclaration: Sendable {
  enum Presence: Hashable, Sendable {
    case required
    /// Absent stands for this value, written as a user would write it.
    case defaultsTo(String)
    /// Absent means what these words say.
    case optional(String)
  }

  let name: String
  let form: Form
  let presence: Presence
  let meaning: String

  init(_ name: String, _ form: Form, _ presence: Presence, _ meaning: String) {
    (self.name, self.form, self.presence, self.meaning) = (name, form, presence, meaning)
  }
}

/// What a table or a mapping of `inventory.yaml` holds.
struct RecordDeclaration: Sendable {
  /// The key under `tables`, or the path of the mapping in `inventory.yaml`.
  let name: String
  let meaning: String
  let fields: [FieldDeclaration]
  /// The columns that tell rows apart, in the order in which they name a row.
  let key: [String]
  /// Whether an inventory cannot do without it.
  let isRequired: Bool

  init(
    _ name: String, _ meaning: String, key: [String], isRequired: Bool = false, _ fields: [FieldDeclaration]
  ) {
    (self.name, self.meaning, self.key, self.isRequired) = (name, meaning, key, isRequired)
    self.fields = fields
  }

  func field(_ name: String) -> FieldDeclaration? { fields.first { $0.name == name } }
}

/// Where a row's figures come from: two columns that every table may have.
enum SourceColumns {
  static let source = FieldDeclaration(
    "source", .text, .optional("not stated"), "where the row's figures come from, in your words")
  static let basis = FieldDeclaration(
    "basis", .choice(["measured", "published", "estimated", "assumed", "stated"]), .optional("stated"),
    "how far the figures can be relied on")
}
