/// Text of an inventory as one visible line: whatever a name holds, it can neither break a line, hide, nor
/// turn the direction of the text around it.
public enum SafeText {
  /// Line breaks and tabs become spaces; other control, format (bidirectional, zero-width) and unassigned
  /// characters become visible `\u{202E}`.
  public static func line(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t", "\u{2028}", "\u{2029}", "\u{85}", "\u{0B}", "\u{0C}": result += " "
      default: result += isPrintable(scalar) ? String(scalar) : escaped(scalar)
      }
    }
    return result
  }

  /// Whether a reader sees the character as it is.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar >= " " && scalar < "\u{7F}" }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
    default: true
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
  }
}
