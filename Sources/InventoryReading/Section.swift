import Domain

/// One mapping of `inventory.yaml`, ready to be read key by key.
struct Section: Sendable {
  let place: Place
  private let entries: [String: YAMLEntry]
  /// What its figures are called in the plan's list of assumptions.
  var owner: FigureNotes.Owner

  /// - Returns: nil when `value` is not a mapping, which is reported as all unknown and doubled keys are.
  init?(
    _ value: YAMLValue, as declaration: RecordDeclaration, owner: FigureNotes.Owner, _ desk: inout Desk
  ) {
    guard case .mapping(let list) = value.content else {
      desk.findings.add(
        .wrongKind, at: value.place, "\(declaration.name): expected a mapping of keys, found \(value.kind)")
      return nil
    }
    (place, self.owner) = (value.place, owner)
    var entries: [String: YAMLEntry] = [:]
    for entry in list {
      if declaration.field(entry.key) == nil {
        desk.findings.add(
          .unknownKey, at: entry.keyPlace,
          "\(TextScan.shown(entry.key)) is not a key of \(declaration.name)",
          hint: Spelling.hint(for: entry.key, among: declaration.fields.map(\.name))
            ?? "the keys are \(declaration.fields.map(\.name).joined(separator: ", "))")
      }
      entries[entry.key] = entry
    }
    self.entries = entries
  }

  /// The value of `field`: the written one, or its default; nil when there is none or it was reported as faulty.
  func read<Value>(_ field: Field<Value>, _ desk: inout Desk) -> Value? {
    guard let entry = entries[field.name] else { return desk.absent(field, of: owner, at: place) }
    guard let text = scalar(of: entry, &desk) else { return nil }
    return desk.value(field, of: Scalar(text), at: entry.value.place)
  }

  /// The written value of a field of a feature that most inventories do without: silence is not noted.
  func readIfWritten<Value>(_ field: Field<Value>, _ desk: inout Desk) -> Value? {
    isWritten(field.declaration) ? read(field, &desk) : nil
  }

  /// Like `readIfWritten`, with the place for later findings.
  func stated<Value>(_ field: Field<Value>, _ desk: inout Desk) -> Written<Value>? {
    isWritten(field.declaration) ? written(field, &desk) : nil
  }

  /// Like `read`, with the place for later findings; the section's own place where a default stands in.
  func written<Value>(_ field: Field<Value>, _ desk: inout Desk) -> Written<Value>? {
    let place = entries[field.name]?.value.place ?? place
    return read(field, &desk).map { Written(value: $0, place: place) }
  }

  /// The value of a field with parts of its own; reports it missing when it is required.
  func structure(_ field: FieldDeclaration, _ desk: inout Desk) -> YAMLValue? {
    if let entry = entries[field.name] {
      if case .scalar("") = entry.value.content { return empty(entry, &desk) }
      return entry.value
    }
    if field.presence == .required {
      desk.findings.add(.missingValue, at: place, "\(field.name): a value is required")
    }
    return nil
  }

  func isWritten(_ field: FieldDeclaration) -> Bool { entries[field.name] != nil }

  /// The text of a single value as written; empty when there is none.
  func text(of field: FieldDeclaration) -> String {
    guard let entry = entries[field.name], case .scalar(let text) = entry.value.content else { return "" }
    return TextScan.trimmed(text[...])
  }

  /// Where `field` stands; the section's place when it is not written.
  func place(of field: FieldDeclaration) -> Place { entries[field.name]?.keyPlace ?? place }

  private func scalar(of entry: YAMLEntry, _ desk: inout Desk) -> String? {
    guard case .scalar(let text) = entry.value.content else {
      desk.findings.add(
        .wrongKind, at: entry.value.place, "\(entry.key): expected a single value, found \(entry.value.kind)")
      return nil
    }
    if text.isEmpty || text == "~" || text == "null" {
      _ = empty(entry, &desk)
      return nil
    }
    return TextScan.trimmed(text[...])
  }

  private func empty(_ entry: YAMLEntry, _ desk: inout Desk) -> YAMLValue? {
    desk.findings.add(
      .missingValue, at: entry.keyPlace, "\(entry.key): the key has no value",
      hint: "leave the key out instead")
    return nil
  }
}

extension YAMLValue {
  /// The items of a list; reports anything else.
  func items(of name: String, _ desk: inout Desk) -> [YAMLValue] {
    guard case .list(let items) = content else {
      desk.findings.add(.wrongKind, at: place, "\(name): expected a list, found \(kind)")
      return []
    }
    return items
  }

  /// The text of a single value; reports anything else.
  func text(of name: String, _ desk: inout Desk) -> String? {
    guard case .scalar(let text) = content else {
      desk.findings.add(.wrongKind, at: place, "\(name): expected a single value, found \(kind)")
      return nil
    }
    return TextScan.trimmed(text[...])
  }
}
