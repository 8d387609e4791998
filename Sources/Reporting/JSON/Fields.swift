import Domain

/// The fields of one object being read: each read checks the type and the range, and throws a
/// `DecodingError` whose sentence says what would be right.
struct Fields<Key: CodingKey> {
  let container: KeyedDecodingContainer<Key>

  /// Larger counts are refused, so that sums of counts cannot overflow.
  private static var countLimit: Int { 1_000_000_000 }

  func has(_ key: Key) -> Bool { container.contains(key) }
  func text(_ key: Key) throws -> String { try container.decode(String.self, forKey: key) }
  func flag(_ key: Key) throws -> Bool { try container.decode(Bool.self, forKey: key) }
  func number(_ key: Key) throws -> Double { try container.decode(Double.self, forKey: key) }
  func texts(_ key: Key) throws -> [String] { try container.decode([String].self, forKey: key) }
  func id<Entity>(_ key: Key) throws -> ID<Entity> { ID(try text(key)) }
  func ids<Entity>(_ key: Key) throws -> [ID<Entity>] { try texts(key).map { ID($0) } }
  func quantity<Unit>(_ key: Key) throws -> Quantity<Unit> { Quantity(try number(key)) }

  func optionalID<Entity>(_ key: Key) throws -> ID<Entity>? {
    try container.decode(String?.self, forKey: key).map { ID($0) }
  }

  func count(_ key: Key) throws -> Int {
    let value = try number(key)
    guard let count = Int(exactly: value), (0...Self.countLimit).contains(count) else {
      throw fault(key, "must be a count from 0 to \(Self.countLimit); it is \(FigureText.exact(value))")
    }
    return count
  }

  func money(_ key: Key) throws -> Money {
    let text = try text(key)
    guard let amount = Money(decimal: text) else {
      throw fault(key, "must be an amount with two decimal places such as \"-12.50\"; it is \"\(text)\"")
    }
    return amount
  }

  func price(_ key: Key) throws -> Double {
    let text = try text(key)
    guard let value = Self.price(text) else {
      throw fault(key, "must be a decimal number in quotes such as \"0.09\"; it is \"\(text)\"")
    }
    return value
  }

  func optionalPrice(_ key: Key) throws -> Double? {
    try container.decode(String?.self, forKey: key) == nil ? nil : price(key)
  }

  func date(_ key: Key) throws -> CivilDate {
    let text = try text(key)
    guard let date = CivilDate(iso: text) else {
      throw fault(key, "must be a date such as \"2026-01-31\"; it is \"\(text)\"")
    }
    return date
  }

  func choice<Choice: RawRepresentable<String>>(_ key: Key, _: Choice.Type = Choice.self) throws -> Choice {
    let text = try text(key)
    guard let choice = Choice(rawValue: text) else {
      throw fault(key, "is \"\(text)\", which dcplan does not know")
    }
    return choice
  }

  func row<Row: JSONRow>(_ key: Key, _: Row.Type = Row.self) throws -> Row {
    try container.decode(DecodedRow<Row>.self, forKey: key).row
  }

  func rows<Row: JSONRow>(_ key: Key, _: Row.Type = Row.self) throws -> [Row] {
    try container.decode([DecodedRow<Row>].self, forKey: key).map(\.row)
  }

  /// The rows under a key that is left out when there are none.
  func rowsIfAny<Row: JSONRow>(_ key: Key, _: Row.Type = Row.self) throws -> [Row] {
    has(key) ? try rows(key) : []
  }

  func fault(_ key: Key, _ sentence: String) -> DecodingError {
    DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: sentence)
  }

  private static func price(_ text: String) -> Double? {
    guard text.utf8.allSatisfy({ "+-.0123456789".utf8.contains($0) }), let value = Double(text),
      value.isFinite
    else { return nil }
    return value
  }
}

extension Money {
  /// Reads back `text`: digits, a point and two digits; fails on anything else or beyond the range.
  init?(decimal: String) {
    let (isNegative, digits) = (decimal.hasPrefix("-"), decimal.utf8.drop { $0 == UInt8(ascii: "-") })
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard decimal.utf8.count - digits.count == (isNegative ? 1 : 0), parts.count == 2, !parts[0].isEmpty,
      parts[1].count == DecimalDigits.moneyPlaces, parts.joined().allSatisfy({ (0x30...0x39).contains($0) }),
      let minorUnits = Int64((isNegative ? "-" : "") + String(decoding: parts.joined(), as: UTF8.self))
    else { return nil }
    self.init(minorUnits: minorUnits)
  }
}

extension CivilDate {
  /// Reads back `text`, `2026-01-31`; fails on anything else.
  init?(iso: String) {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      iso.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
