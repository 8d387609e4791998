extension Double {
  /// The whole number at or above a product or quotient of decimals that should have come out even; of no more than
  /// an `Int` can hold.
  public var wholeAbove: Int { Int((self - Self.arithmetic * Swift.max(1, abs(self))).rounded(.up)) }

  /// What floating-point arithmetic on decimals leaves where whole numbers were meant, relative to the number.
  private static let arithmetic = 1e-9
}
