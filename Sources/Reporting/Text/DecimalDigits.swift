import Domain

/// The shortest decimal digits of a number that read back to the same number: the start of every rendering.
struct DecimalDigits: Equatable {
  private var isNegative: Bool
  /// Without leading or trailing zeros; none is zero.
  private var digits: [UInt8]
  /// The value is 0.d₁d₂… × 10^scale.
  private var scale: Int

  /// - Parameter value: what is not finite has no digits and counts as zero.
  init(_ value: Double) {
    let parts = abs(value).description.split(separator: "e", maxSplits: 1)
    let mantissa = value.isFinite ? parts.first ?? "0" : "0"
    let whole = mantissa.prefix { $0 != "." }
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    isNegative = value < 0
    digits = mantissa.utf8.compactMap { byte in
      byte == UInt8(ascii: ".") ? nil : byte - UInt8(ascii: "0")
    }
    scale = whole.count + exponent
    trim()
  }

  /// Exactly, `-1234.5`.
  init(_ amount: Money) {
    isNegative = amount.minorUnits < 0
    digits = String(amount.minorUnits.magnitude).utf8.map { $0 - UInt8(ascii: "0") }
    scale = digits.count - Self.moneyPlaces
    trim()
  }

  /// Decimal places of money.
  static let moneyPlaces = 2
  private static let groupSize = 3
  private static let half: UInt8 = 5
  private static let base: UInt8 = 10

  /// Rounded to so many digits after the point, halves away from zero.
  func rounded(places: Int) -> Self { rounded(keeping: scale + places) }

  /// Rounded to so many digits in all, halves away from zero.
  func rounded(significant: Int) -> Self { rounded(keeping: significant) }

  /// Positional text without an exponent: `-1234.5`, or with at least so many places `-1234.50`.
  func text(places: Int = 0, grouped: Bool = false) -> String {
    let whole = scale > 0 ? padded(digits.prefix(scale), to: scale) : [0]
    let zeros = [UInt8](repeating: 0, count: max(0, digits.isEmpty ? 0 : -scale))
    let fraction = padded(zeros + digits.dropFirst(max(0, scale)), to: places)
    let front = grouped ? Self.grouped(whole) : Self.text(whole)
    let sign = isNegative && !digits.isEmpty ? "-" : ""
    return sign + front + (fraction.isEmpty ? "" : "." + Self.text(fraction))
  }

  private func rounded(keeping count: Int) -> Self {
    guard count < digits.count else { return self }
    var result = self
    guard count >= 0 else {
      result.digits = []
      return result
    }
    result.digits = Array(digits.prefix(count))
    if digits[count] >= Self.half { result.increase() }
    result.trim()
    return result
  }

  /// Adds one to the last digit.
  private mutating func increase() {
    for index in digits.indices.reversed() {
      digits[index] += 1
      if digits[index] < Self.base { return }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
    scale += 1
  }

  private mutating func trim() {
    while digits.first == 0 {
      digits.removeFirst()
      scale -= 1
    }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { scale = 0 }
  }

  private func padded(_ digits: some Collection<UInt8>, to count: Int) -> [UInt8] {
    digits + [UInt8](repeating: 0, count: max(0, count - digits.count))
  }

  private static func text(_ digits: some Sequence<UInt8>) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }

  private static func grouped(_ digits: [UInt8]) -> String {
    let first = digits.count % groupSize
    let starts = stride(from: first, to: digits.count, by: groupSize)
    let groups = (first > 0 ? [digits[..<first]] : []) + starts.map { digits[$0..<$0 + groupSize] }
    return groups.map { text($0) }.joined(separator: ",")
  }
}
