extension Double {
  /// The whole number at or above a product or quotient of decimals that should have come out even; of no more than
  /// an `Int` can hold.
  public var wholeAbove: Int { Int((self - Self.arithmetic * Swift.max(1, abs(self))).rounded(.up)) }

  /// What floating-point arithmetic on decimals leaves where whole numbers were meant, relative to the number.
  private static let arithmetic = 1e-9

  /// This number less another; exactly 0 where what is left is no more than the rounding of two equal numbers. As a
  /// coefficient such a trace would lead a solver's scaling astray.
  public func less(_ other: Double) -> Double {
    let rest = self - other
    return abs(rest) <= Self.trace * Swift.max(abs(self), abs(other)) ? 0 : rest
  }

  private static let trace = 1e-13
}
