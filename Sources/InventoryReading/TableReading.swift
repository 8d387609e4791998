import Domain

/// Reads one table file: its header against the declaration, then every row into a record.
struct TableReading<Record: TableRecord> {
  private(set) var records: [Record] = []

  init(_ source: SourceText, _ desk: inout Desk) {
    guard UTF8Text.check(source, &desk.findings),
      let table = CSVTable(source, maximumRows: Limits.rows, &desk.findings)
    else { return }
    let index = Int32(desk.findings.register(table))
    guard Self.checkHeader(table, &desk) else { return }
    records.reserveCapacity(table.rowCount)
    for number in 0..<table.rowCount {
      let reference = RowReference(table: index, row: Int32(number))
      Self.checkLength(table, number, reference, &desk)
      desk.figures.count(rowOf: Record.declaration.name)
      Self.checkBasis(table, number, reference, &desk)
      records.append(Record(Row(table, reference, of: Record.declaration), &desk))
    }
  }

  /// - Returns: whether enough of the header is known to make sense of the rows.
  private static func checkHeader(_ table: CSVTable, _ desk: inout Desk) -> Bool {
    let fields = Record.declaration.fields + [SourceColumns.source, SourceColumns.basis]
    var seen: Set<String> = []
    for (index, heading) in table.headings.enumerated() {
      let place = Place.byte(file: table.path, offset: table.offset(ofHeading: index))
      guard let field = fields.first(where: { $0.name == heading.name }) else {
        desk.findings.add(
          .unknownColumn, at: place,
          "\(TextScan.shown(heading.name)) is not a column of the table '\(Record.declaration.name)'",
          hint: Spelling.hint(for: heading.name, among: fields.map(\.name))
            ?? "the columns are \(fields.map(\.name).joined(separator: ", "))")
        continue
      }
      if !seen.insert(heading.name).inserted {
        desk.findings.add(.duplicateColumn, at: place, "the column '\(heading.name)' stands twice")
      }
      checkUnit(heading, field, place, &desk)
    }
    let missing = fields.filter { $0.presence == .required && !seen.contains($0.name) }
    for field in missing {
      desk.findings.add(
        .missingColumn, at: .byte(file: table.path, offset: table.offset(ofHeading: 0)),
        "the column '\(field.name)' is missing from the table '\(Record.declaration.name)'")
    }
    return missing.isEmpty
  }

  /// A wrong unit in the header is one finding, not one for every row.
  private static func checkUnit(
    _ heading: CSVTable.Heading, _ field: FieldDeclaration, _ place: Place, _ desk: inout Desk
  ) {
    guard let unit = heading.unit else { return }
    do {
      switch field.form {
      case .quantity(.throughput): _ = try Scalar("1", headerUnit: unit).workRate(desk.currencies)
      case .quantity(let dimension):
        _ = try Scalar("1", headerUnit: unit).amount(dimension, desk.currencies)
      case .wholeNumber(let nouns): _ = try Scalar("1", headerUnit: unit).wholeNumber(nouns)
      default:
        throw Refusal(.wrongUnit, "a column of this kind has no unit")
      }
    } catch let refusal as Refusal {
      desk.findings.add(
        refusal.rule, at: place, "\(field.name): \(refusal.message)", hint: refusal.hint)
    } catch {}
  }

  private static func checkLength(
    _ table: CSVTable, _ number: Int, _ reference: RowReference, _ desk: inout Desk
  ) {
    let (found, expected) = (table.cellCount(ofRow: number), table.headings.count)
    if found == expected { return }
    let message = "the row has \(found) cells, the header has \(expected)"
    let hint = "text with a comma needs quotes"
    if found < expected {
      desk.findings.add(.raggedRow, at: .cell(reference, column: ""), message, hint: hint)
    } else {
      let offset = table.offset(ofSurplusIn: number)
      desk.findings.add(.raggedRow, at: .byte(file: table.path, offset: offset), message, hint: hint)
    }
  }

  private static func checkBasis(
    _ table: CSVTable, _ number: Int, _ reference: RowReference, _ desk: inout Desk
  ) {
    guard case .choice(let choices) = SourceColumns.basis.form,
      let column = table.column(SourceColumns.basis.name),
      let text = table.text(row: number, column: column), !text.isEmpty, !choices.contains(text)
    else { return }
    desk.findings.add(
      .unknownChoice, at: .cell(reference, column: SourceColumns.basis.name),
      "basis: \(TextScan.shown(text)) is not one of \(choices.joined(separator: ", "))",
      hint: Spelling.hint(for: text, among: choices))
  }
}
