/// The first row of a table, checked against what the table may hold.
struct TableHeader {
  /// Whether enough is known to make sense of the rows.
  private(set) var isUsable = true
  /// Columns whose unit is missing or wrong: reported here once, not again for every cell.
  private(set) var withoutUnit: Set<String> = []

  init(_ table: CSVTable, of declaration: RecordDeclaration, _ desk: inout Desk) {
    let fields = declaration.fields + [SourceColumns.source, SourceColumns.basis]
    var seen: Set<String> = []
    for (index, heading) in table.headings.enumerated() {
      let place = Place.byte(file: table.path, offset: table.offset(ofHeading: index))
      guard let field = fields.first(where: { $0.name == heading.name }) else {
        Self.reportUnknown(heading.name, place, declaration, fields, &desk)
        continue
      }
      guard seen.insert(heading.name).inserted else {
        desk.findings.add(.duplicateColumn, at: place, "the column '\(heading.name)' stands twice")
        continue
      }
      let isGood =
        heading.unit.map { Self.checkUnit($0, field, place, &desk) }
        ?? Self.checkBareCells(table, index, field, place, &desk)
      if !isGood { withoutUnit.insert(heading.name) }
    }
    for field in fields where field.presence == .required && !seen.contains(field.name) {
      isUsable = false
      desk.findings.add(
        .missingColumn, at: .byte(file: table.path, offset: table.offset(ofHeading: 0)),
        "the column '\(field.name)' is missing from the table '\(declaration.name)'")
    }
  }

  private static func reportUnknown(
    _ name: String, _ place: Place, _ declaration: RecordDeclaration, _ fields: [FieldDeclaration],
    _ desk: inout Desk
  ) {
    desk.findings.add(
      .unknownColumn, at: place,
      "\(TextScan.shown(name)) is not a column of the table '\(declaration.name)'",
      hint: Spelling.hint(for: name, among: fields.map(\.name))
        ?? "the columns are \(fields.map(\.name).joined(separator: ", "))")
  }

  private static func checkUnit(
    _ unit: String, _ field: FieldDeclaration, _ place: Place, _ desk: inout Desk
  ) -> Bool {
    let one = Scalar("1", headerUnit: unit)
    do throws(Refusal) {
      switch field.form {
      case .quantity(.throughput): _ = try one.workRate(desk.currencies)
      case .quantity(let dimension): _ = try one.amount(dimension, desk.currencies)
      case .wholeNumber(let nouns): _ = try one.wholeNumber(nouns)
      default: throw Refusal(.wrongUnit, "this column has no unit")
      }
      return true
    } catch {
      desk.findings.add(error.rule, at: place, "\(field.name): \(error.message)", hint: error.hint)
      return false
    }
  }

  /// A header without a unit will do when every cell has its own.
  private static func checkBareCells(
    _ table: CSVTable, _ column: Int, _ field: FieldDeclaration, _ place: Place, _ desk: inout Desk
  ) -> Bool {
    guard case .quantity(let dimension) = field.form else { return true }
    let hasBareCell = (0..<table.rowCount).contains { row in
      table.text(row: row, column: column).flatMap { Scalar($0).parts?.unit.isEmpty } ?? false
    }
    guard hasBareCell else { return true }
    let unit = dimension.exampleUnit(desk.currencies.exampleCode)
    desk.findings.add(
      .missingUnit, at: place, "\(field.name): the column has no unit: this is \(dimension.words)",
      hint: "write it like '\(field.name) [\(unit)]'")
    return false
  }
}
