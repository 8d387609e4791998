/// Small looks at text, by bytes.
enum TextScan {
  /// Without blanks at either end.
  static func trimmed(_ text: Substring) -> String {
    var bytes = text.utf8
    while let first = bytes.first, first == Byte.space || first == Byte.tab { bytes.removeFirst() }
    while let last = bytes.last, last == Byte.space || last == Byte.tab { bytes.removeLast() }
    return String(Substring(bytes))
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  static func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }

  /// `text` for a message: long text is cut.
  static func shown(_ text: String) -> String {
    let limit = 60
    guard text.unicodeScalars.count > limit else { return "'\(text)'" }
    var cut = String.UnicodeScalarView()
    cut.append(contentsOf: text.unicodeScalars.prefix(limit))
    return "'\(String(cut))…'"
  }
}
