import Domain

/// One row of a table, ready to be read field by field.
struct Row: Sendable {
  let reference: RowReference
  private let table: CSVTable
  private let owner: FigureNotes.Owner
  /// Where the row's figures come from; nil when it does not say.
  private(set) var source: String?
  private(set) var basis: Assumption.Basis?
  /// Columns whose unit was reported with the header: cells that need it are not reported again.
  private let withoutUnit: Set<String>

  init(
    _ table: CSVTable, _ reference: RowReference, of declaration: RecordDeclaration,
    withoutUnit: Set<String> = []
  ) {
    (self.table, self.reference, self.withoutUnit) = (table, reference, withoutUnit)
    func text(_ name: String) -> String? {
      table.column(name).flatMap { table.text(row: Int(reference.row), column: $0) }.flatMap {
        $0.isEmpty ? nil : $0
      }
    }
    let names = declaration.key.map { text($0) ?? "" }.filter { !$0.isEmpty }
    owner = FigureNotes.Owner(table: declaration.name, row: names.joined(separator: "/"))
    source = text(SourceColumns.source.name)
    basis = text(SourceColumns.basis.name).map { Assumption.Basis(rawValue: $0) ?? .stated }
  }

  /// The value of `field`: the written one, or its default; nil when there is none or it was reported as faulty.
  func read<Value>(_ field: Field<Value>, _ desk: inout Desk) -> Value? {
    let place = Place.cell(reference, column: field.name)
    guard let column = table.column(field.name) else {
      // A missing required column was reported once, with the header.
      if field.declaration.presence == .required { return nil }
      return desk.absent(field, of: owner, at: place)
    }
    guard let text = table.text(row: Int(reference.row), column: column) else { return nil }
    if text.isEmpty { return desk.absent(field, of: owner, at: place) }
    let scalar = Scalar(text, headerUnit: table.headings[column].unit)
    if withoutUnit.contains(field.name), scalar.parts?.unit.isEmpty == true { return nil }
    guard let value = desk.value(field, of: scalar, at: place) else { return nil }
    if field.declaration.form.isFigure, source != nil || basis != nil {
      // Who changes a figure is its source.
      let replaced = table.replacement(row: Int(reference.row), column: field.name)
      desk.figures.note(
        source: replaced?.by ?? source ?? "", basis: replaced == nil ? basis ?? .stated : .stated, of: scalar,
        key: owner.key(field.name))
    }
    return value
  }

  /// The written value of a field of a feature that most inventories do without: silence is not noted.
  func readIfWritten<Value>(_ field: Field<Value>, _ desk: inout Desk) -> Value? {
    isWritten(field.declaration) ? read(field, &desk) : nil
  }

  /// Like `read` where the table has the column at all; without it, a feature that nobody uses leaves no trace.
  func readIfGiven<Value>(_ field: Field<Value>, _ desk: inout Desk) -> Value? {
    table.column(field.name) == nil ? nil : read(field, &desk)
  }

  /// The same row without its source, for tables whose rows are too many to be cited one by one.
  var unsourced: Row {
    var copy = self
    (copy.source, copy.basis) = (nil, nil)
    return copy
  }

  /// Whether the cell holds something.
  func isWritten(_ field: FieldDeclaration) -> Bool {
    guard let column = table.column(field.name) else { return false }
    return table.text(row: Int(reference.row), column: column)?.isEmpty == false
  }
}
