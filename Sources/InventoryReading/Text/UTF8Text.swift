/// Bytes with a meaning in the formats that are read here.
enum Byte {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let delete: UInt8 = 0x7F
}

/// Whether bytes are text at all: valid UTF-8 without control characters.
enum UTF8Text {
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Where the text starts: behind a byte order mark, if there is one.
  static func start(of bytes: [UInt8]) -> Int {
    bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
  }

  /// Reports the first place that is not UTF-8 and every control character.
  /// - Returns: whether the bytes can be read as text.
  static func check(_ source: SourceText, _ findings: inout Findings) -> Bool {
    let bytes = source.bytes
    var isText = true
    var position = start(of: bytes)
    while position < bytes.count {
      let byte = bytes[position]
      if byte >= 0x20 && byte < Byte.delete {
        position += 1
        continue
      }
      guard let length = sequenceLength(bytes, position) else {
        findings.add(
          .notUTF8, at: .byte(file: source.path, offset: position),
          "byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8 text",
          hint: "save the file in UTF-8")
        return false
      }
      if let code = controlCode(bytes, position, length) {
        isText = false
        findings.add(
          .controlCharacter, at: .byte(file: source.path, offset: position),
          "control character U+\(hexadecimal(code)) cannot stand in an inventory", hint: "remove it")
      }
      position += length
    }
    return isText
  }

  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && !"\t\n\r".unicodeScalars.contains(scalar)
  }

  private static func hexadecimal(_ code: Int) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func controlCode(_ bytes: [UInt8], _ position: Int, _ length: Int) -> Int? {
    let byte = bytes[position]
    switch byte {
    case Byte.tab, Byte.lineFeed, Byte.carriageReturn: return nil
    case ..<Byte.space, Byte.delete: return Int(byte)
    case 0xC2 where length == 2 && bytes[position + 1] < 0xA0: return Int(bytes[position + 1])
    default: return nil
    }
  }

  /// Bytes of the character at `position`; nil when it is not well formed (Unicode 16, table 3-7).
  private static func sequenceLength(_ bytes: [UInt8], _ position: Int) -> Int? {
    let byte = bytes[position]
    let (length, second): (Int, ClosedRange<UInt8>)
    switch byte {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard position + length <= bytes.count, second.contains(bytes[position + 1]) else { return nil }
    for next in bytes[(position + 1)..<(position + length)] where next & 0xC0 != 0x80 { return nil }
    return length
  }
}
