/// How far an honest plan may be off, stated once.
enum Tolerance {
  /// Of a limit, relative to the greater of the limit and one unit of it.
  static let relative = 1e-6
  /// Of the ledger against the objective: this much in major units …
  static let money = 0.01
  /// … and this share of the objective.
  static let moneyShare = 1e-9
  /// What floating-point division leaves where whole numbers were meant.
  static let arithmetic = 1e-9

  /// The difference allowed between the ledger's total and an objective of `total` major units.
  static func money(on total: Double) -> Double { money + moneyShare * abs(total) }
}
