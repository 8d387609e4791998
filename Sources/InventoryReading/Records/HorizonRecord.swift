import Domain

/// The mapping `horizon` in `inventory.yaml`.
struct HorizonRecord: Sendable {
  /// `4 quarters`.
  struct Stretch: Hashable, Sendable {
    let count: Int
    /// Months of one period.
    let months: Int
  }

  /// An item of `slices`: it states its share or its hours.
  struct SliceEntry: Sendable {
    let name: Written<String>
    let share: Double?
    let hours: SliceHours?
    /// Where the hours stand, or else the slice.
    let place: Place
    /// The hours as they are written.
    let words: String
  }

  static let start = Field.date("start", .required, "first day of the plan, the first of a month")
  static let periods = FieldDeclaration(
    "periods", .structure("`4 quarters`, or a list: `[4 quarters, 2 years]`"), .required,
    "periods of whole months, quarters or years; named `2026-01`, `2026Q1`, `2026` where they match the calendar, "
      + "else `2026-02/3m`")
  static let slices = FieldDeclaration(
    "slices", .structure("list of `{name, share}` or `{name, hours}`"), .optional("one slice `all` of 100 %"),
    "recurring parts of every period, such as day and night; the shares add up to 100 %, or the hours to all hours"
  )
  static let declaration = RecordDeclaration(
    "horizon", "the time the plan covers", key: [], isRequired: true, [start.declaration, periods, slices])

  static let sliceName = Field.identifier("name", of: "slice", "the slice's name in the tables")
  static let sliceShare = Field.quantity(
    "share", .share, .optional("counted from hours"), "share of the period's hours", .someOfWhole)
  static let sliceHours = Field.sliceHours(
    "hours",
    "instead of a share: the hours it holds; the share is that of the horizon's hours. `rest` are all that no other "
      + "slice names; months may only be named where every period is of whole years")
  static let sliceDeclaration = RecordDeclaration(
    "horizon.slices", "the parts of every period", key: ["name"],
    [sliceName.declaration, sliceShare.declaration, sliceHours.declaration])

  let start: Written<CivilDate>?
  let stretches: [Stretch]
  let periodsPlace: Place
  /// nil when the inventory does not say; empty when any of them was faulty.
  let slices: [SliceEntry]?
  let slicesPlace: Place

  init?(_ value: YAMLValue, _ desk: inout Desk) {
    let owner = FigureNotes.Owner(table: "horizon", row: nil)
    guard let section = Section(value, as: Self.declaration, owner: owner, &desk) else { return nil }
    start = section.written(Self.start, &desk)
    stretches = section.structure(Self.periods, &desk).map { Self.stretches($0, &desk) } ?? []
    periodsPlace = section.place(of: Self.periods)
    slices = section.structure(Self.slices, &desk).map { Self.slices($0, &desk) }
    slicesPlace = section.place(of: Self.slices)
  }

  private static func stretches(_ value: YAMLValue, _ desk: inout Desk) -> [Stretch] {
    var items = [value]
    if case .list(let list) = value.content { items = list }
    if items.isEmpty { desk.findings.add(.missingValue, at: value.place, "periods: the list is empty") }
    return items.compactMap { item in
      item.text(of: "periods", &desk).flatMap { stretch($0, at: item.place, &desk) }
    }
  }

  private static func stretch(_ text: String, at place: Place, _ desk: inout Desk) -> Stretch? {
    let lengths = [
      "month": 1, "quarter": Conversions.monthsPerQuarter, "year": Conversions.monthsPerYear,
    ]
    guard let (number, unit) = Scalar(text).parts, let count = Int(number), count > 0,
      let months = lengths[unit.hasSuffix("s") ? String(unit.dropLast()) : unit]
    else {
      desk.findings.add(
        .badPeriods, at: place, "periods: \(TextScan.shown(text)) is not a number of periods",
        hint: "write it like '12 months', '4 quarters' or '3 years'")
      return nil
    }
    guard count <= Limits.periods else {
      desk.findings.add(.tooLarge, at: place, "periods: a horizon has at most \(Limits.periods) periods")
      return nil
    }
    return Stretch(count: count, months: months)
  }

  private static func slices(_ value: YAMLValue, _ desk: inout Desk) -> [SliceEntry] {
    let items = value.items(of: "slices", &desk)
    if items.isEmpty, case .list = value.content {
      desk.findings.add(.missingValue, at: value.place, "slices: the list is empty")
    }
    let slices = items.compactMap { slice($0, &desk) }
    if slices.contains(where: { $0.share != nil }), let other = slices.first(where: { $0.share == nil }) {
      desk.findings.add(
        .mixedSlices, at: other.place,
        "the slice '\(other.name.value)' states hours where others state shares")
      return []
    }
    return slices.count == items.count ? slices : []
  }

  private static func slice(_ item: YAMLValue, _ desk: inout Desk) -> SliceEntry? {
    let owner = FigureNotes.Owner(table: "horizon.slices", row: nil)
    guard let section = Section(item, as: sliceDeclaration, owner: owner, &desk) else { return nil }
    let name = section.written(sliceName, &desk)
    let share = section.readIfWritten(sliceShare, &desk)
    guard section.isWritten(sliceHours.declaration) else {
      if !section.isWritten(sliceShare.declaration) {
        desk.findings.add(.missingValue, at: section.place, "share: a value is required, or hours")
      }
      guard let name, let share else { return nil }
      return SliceEntry(name: name, share: share, hours: nil, place: section.place, words: "")
    }
    let hours = section.written(sliceHours, &desk)
    if section.isWritten(sliceShare.declaration) {
      desk.findings.add(
        .mixedSlices, at: section.place(of: sliceHours.declaration), "the slice states a share and hours")
      return nil
    }
    guard let name, let hours else { return nil }
    return SliceEntry(
      name: name, share: nil, hours: hours.value, place: hours.place,
      words: section.text(of: sliceHours.declaration))
  }
}
