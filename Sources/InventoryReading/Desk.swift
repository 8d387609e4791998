import Domain

/// What lies on the reader's desk while it reads: the faults found, the figures noted, the currencies known.
struct Desk: Sendable {
  var findings = Findings()
  var figures = FigureNotes()
  var currencies = Currencies(base: nil, rates: [:])

  /// Reads a written value, reporting at `place` why it cannot be taken.
  mutating func value<Value>(_ field: Field<Value>, of scalar: Scalar, at place: Place) -> Value? {
    do {
      return try field.parse(scalar, currencies)
    } catch {
      findings.add(error.rule, at: place, "\(field.name): \(error.message)", hint: error.hint)
      return nil
    }
  }

  /// What a field without a value stands for: its default, which is noted, or nothing, which is a fault when the
  /// field is required.
  mutating func absent<Value>(_ field: Field<Value>, of owner: FigureNotes.Owner, at place: Place) -> Value? {
    let declaration = field.declaration
    switch declaration.presence {
    case .required:
      findings.add(.missingValue, at: place, "\(field.name): a value is required")
      return nil
    case .defaultsTo(let text):
      let scalar = Scalar(text, headerUnit: defaultUnit(declaration.form))
      if declaration.form.isFigure { figures.note(default: scalar, for: field.name, of: owner) }
      return value(field, of: scalar, at: place)
    case .optional(let words):
      if declaration.form.isFigure { figures.note(default: words, for: field.name, of: owner) }
      return nil
    }
  }

  /// Defaults of money are written without a currency: they are in the inventory's own.
  private func defaultUnit(_ form: Form) -> String? {
    guard case .quantity(let dimension) = form, dimension.isMonetary else { return nil }
    let canonical = dimension.units.first { $0.multiply == 1 && $0.divide == 1 }
    return currencies.exampleCode + (canonical?.symbol ?? "")
  }
}
