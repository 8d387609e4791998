/// A part of `plan.json` that is written key by key in the order of its keys, and read back to an equal value.
///
/// `Key` lists the keys in the order of the text; a key without a value in `json` is a compile error.
protocol JSONRow {
  associatedtype Key: CodingKey, CaseIterable, RawRepresentable<String>

  /// The value under `key`; nil leaves the key out.
  func json(_ key: Key) -> JSONValue?
  /// - Throws: `DecodingError` at the path of the fault.
  init(_ fields: Fields<Key>) throws
}

extension JSONRow {
  var object: JSONValue {
    .object(Key.allCases.compactMap { key in json(key).map { (key: key.rawValue, value: $0) } })
  }
}

extension JSONValue {
  static func rows(_ rows: some Sequence<some JSONRow>) -> JSONValue { .list(rows.map(\.object)) }
}

extension Array {
  /// What `value` makes of a list that is not empty.
  func ifAny(_ value: (Self) -> JSONValue) -> JSONValue? { isEmpty ? nil : value(self) }
}

/// Lets the JSON decoder read any row.
struct DecodedRow<Row: JSONRow>: Decodable {
  let row: Row

  init(from decoder: any Decoder) throws {
    row = try Row(Fields(container: decoder.container(keyedBy: Row.Key.self)))
  }
}
