import Domain

/// Reads one table file: its header against the declaration, then every row into a record.
struct TableReading<Record: TableRecord> {
  private(set) var records: [Record] = []
  /// Whether every row could be read.
  private(set) var isWhole = true

  init(_ source: SourceText, _ changes: inout Changes, _ limits: inout LimitList?, _ desk: inout Desk) {
    guard UTF8Text.check(source, &desk.findings),
      var table = CSVTable(source, maximumRows: Limits.rows, &desk.findings)
    else {
      isWhole = false
      return
    }
    isWhole = table.isWhole
    changes.apply(to: &table, of: Record.declaration, &desk)
    let index = Int32(desk.findings.register(table))
    limits?.note(table, Int(index), of: Record.declaration)
    let header = TableHeader(table, of: Record.declaration, &desk)
    guard header.isUsable else {
      isWhole = false
      return
    }
    records.reserveCapacity(table.rowCount)
    for number in 0..<table.rowCount {
      let reference = RowReference(table: index, row: Int32(number))
      guard Self.checkLength(table, number, reference, &desk) else {
        isWhole = false
        continue
      }
      desk.figures.count(rowOf: Record.declaration.name)
      Self.checkBasis(table, number, reference, &desk)
      let row = Row(table, reference, of: Record.declaration, withoutUnit: header.withoutUnit)
      records.append(Record(row, &desk))
    }
  }

  private static func checkLength(
    _ table: CSVTable, _ number: Int, _ reference: RowReference, _ desk: inout Desk
  ) -> Bool {
    let (found, expected) = (table.cellCount(ofRow: number), table.headings.count)
    if found == expected { return true }
    let place: Place =
      found > expected
      ? .byte(file: table.path, offset: table.offset(ofSurplusIn: number)) : .cell(reference, column: "")
    desk.findings.add(
      .raggedRow, at: place,
      "the row has \(found) \(found == 1 ? "cell" : "cells"), the header has \(expected)",
      hint: "text with a comma needs quotes")
    return false
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
