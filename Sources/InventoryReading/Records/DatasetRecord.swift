import Domain

/// An entry of `datasets` in `inventory.yaml`.
struct DatasetRecord: Sendable {
  static let id = Field.identifier("id", of: "dataset", "the dataset's name everywhere else")
  static let title = Field.text("name", .optional("the id"), "name for people")
  static let copies = Field.count(
    "copies", .defaultsTo("1"),
    "sites that each keep all of it; only of data whose site the table `datasets` leaves to the plan",
    nouns: ["copy", "copies"])
  static let compression = Field.number(
    "compression", .defaultsTo("1"), "size before compression over size after it", .atLeastOne)
  static let deduplication = Field.number(
    "deduplication", .defaultsTo("1"), "size before deduplication over size after it", .atLeastOne)
  static let cacheHitRatio = Field.quantity(
    "cache_hit_ratio", .share, .defaultsTo("0 %"),
    "share of operations and of data moved that caches answer and storage never sees",
    FigureRange(lower: .from(0), upper: 0.999999, words: "must be 0 % or more, and below 100 %"))

  static let declaration = RecordDeclaration(
    "datasets", "data to be kept; how much of it, where and when says the table `datasets`", key: ["id"],
    [
      id.declaration, title.declaration, copies.declaration, compression.declaration,
      deduplication.declaration, cacheHitRatio.declaration,
    ])

  let id: Written<String>?
  let name: String?
  let copies: Written<Int>?
  let compression, deduplication, cacheHitRatio: Double?

  init?(_ value: YAMLValue, _ desk: inout Desk) {
    let owner = FigureNotes.Owner(table: "datasets", row: "")
    guard var section = Section(value, as: Self.declaration, owner: owner, &desk) else { return nil }
    desk.figures.count(rowOf: "datasets")
    id = section.written(Self.id, &desk)
    section.owner = FigureNotes.Owner(table: "datasets", row: id?.value ?? "")
    name = section.read(Self.title, &desk)
    copies = section.written(Self.copies, &desk)
    compression = section.read(Self.compression, &desk)
    deduplication = section.read(Self.deduplication, &desk)
    cacheHitRatio = section.read(Self.cacheHitRatio, &desk)
    if copies?.value == 0 {
      desk.findings.add(
        .numberOutOfRange, at: section.place(of: Self.copies.declaration), "copies: must be 1 or more")
    }
  }
}
