/// Numbers as inventories write them: `12`, `-0.5`, `2.5e3`. Nothing else is a number: no `nan`, `inf`, `0x10`,
/// `1,5`, `.5` or `1_000`.
enum NumberText {
  /// Larger figures have no meaning here and would ruin the arithmetic of the program.
  static let largest = 1e15
  /// Figures closer to zero, other than zero, would make quotients that nothing can be counted with.
  static let smallest = 1e-12
  private static let longest = 40

  /// The end of the number that `text` starts with; nil when it starts with none.
  static func end(in text: String) -> String.Index? {
    let bytes = text.utf8
    var index = bytes.startIndex
    if index < bytes.endIndex, isSign(bytes[index]) { index = bytes.index(after: index) }
    guard let whole = digits(bytes, index) else { return nil }
    index = whole
    if index < bytes.endIndex, bytes[index] == UInt8(ascii: "."),
      let decimals = digits(bytes, bytes.index(after: index))
    {
      index = decimals
    }
    if index < bytes.endIndex, bytes[index] | 0x20 == UInt8(ascii: "e") {
      var power = bytes.index(after: index)
      if power < bytes.endIndex, isSign(bytes[power]) { power = bytes.index(after: power) }
      if let exponent = digits(bytes, power) { index = exponent }
    }
    return index
  }

  /// The value of a number text; nil when it is beyond `largest`.
  static func value(_ text: Substring) -> Double? {
    guard text.utf8.count <= longest, let value = Double(text), value.isFinite, abs(value) <= largest else {
      return nil
    }
    return value
  }

  /// Whether a figure, converted, is of a size that can be reckoned with.
  static func isSane(_ value: Double) -> Bool {
    value == 0 || (smallest...largest).contains(abs(value))
  }

  private static func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") }

  private static func digits(_ bytes: String.UTF8View, _ start: String.Index) -> String.Index? {
    var index = start
    while index < bytes.endIndex, TextScan.isDigit(bytes[index]) { index = bytes.index(after: index) }
    return index == start ? nil : index
  }
}
