import Domain

/// The figures that a plan must account for: every default used, and every figure whose source is named.
struct FigureNotes: Sendable {
  /// What a figure belongs to: `servers` and `dgx-h100`, or `discount_rate` of no table.
  struct Owner: Hashable, Sendable {
    let table: String
    /// The row's own part of the key; nil when the owner is not a row.
    let row: String?

    func key(_ field: String) -> String {
      [table, row, field].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "/")
    }
  }

  private struct Slot: Hashable {
    let table: String
    let field: String
  }
  private struct Silence {
    var rows: [String] = []
    let value: String
    let unit: String
  }

  private(set) var noted: [Assumption] = []
  private var silences: [Slot: Silence] = [:]
  private var rowCounts: [String: Int] = [:]

  mutating func count(rowOf table: String) { rowCounts[table, default: 0] += 1 }

  mutating func note(default scalar: Scalar, for field: String, of owner: Owner) {
    let parts = scalar.parts
    let unit = parts.map { $0.unit.isEmpty ? scalar.headerUnit ?? "" : $0.unit } ?? ""
    note(parts.map { String($0.number) } ?? scalar.text, unit, for: field, of: owner)
  }

  mutating func note(default words: String, for field: String, of owner: Owner) {
    note(words, "", for: field, of: owner)
  }

  /// The default of a column of the table `servers`, where it is known only later that it is used.
  mutating func note(defaultOf field: Field<Double>, of server: String) {
    guard case .defaultsTo(let text) = field.declaration.presence else { return }
    note(default: Scalar(text), for: field.name, of: Owner(table: ServerRecord.declaration.name, row: server))
  }

  /// A default of the inventory as a whole, with its own reason.
  mutating func note(default value: String, unit: String = "", key: String, because reason: String) {
    noted.append(Assumption(key: key, value: value, unit: unit, basis: .defaulted, source: reason))
  }

  mutating func note(_ assumption: Assumption) { noted.append(assumption) }

  mutating func note(source: String, basis: Assumption.Basis, of scalar: Scalar, key: String) {
    guard let (number, unit) = scalar.parts else { return }
    noted.append(
      Assumption(
        key: key, value: String(number), unit: unit.isEmpty ? scalar.headerUnit ?? "" : unit, basis: basis,
        source: source))
  }

  private mutating func note(_ value: String, _ unit: String, for field: String, of owner: Owner) {
    guard let row = owner.row else {
      return note(default: value, unit: unit, key: owner.key(field), because: Self.silent)
    }
    let slot = Slot(table: owner.table, field: field)
    silences[slot, default: Silence(value: value, unit: unit)].rows.append(row)
  }

  /// Every figure noted, sorted by key. Where all rows of a table are silent, one line stands for all.
  var assumptions: [Assumption] {
    let defaults = silences.flatMap { slot, silence in
      let isEverywhere = silence.rows.count > 1 && silence.rows.count == rowCounts[slot.table]
      return (isEverywhere ? ["*"] : silence.rows).map { row in
        Assumption(
          key: Owner(table: slot.table, row: row).key(slot.field), value: silence.value, unit: silence.unit,
          basis: .defaulted, source: Self.silent)
      }
    }
    return (noted + defaults).sorted()
  }

  private static let silent = "dcplan's default: the inventory does not say"
}
