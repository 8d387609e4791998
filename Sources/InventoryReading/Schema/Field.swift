import Domain

/// A field whose written value becomes a `Value`.
struct Field<Value: Sendable>: Sendable {
  let declaration: FieldDeclaration
  let parse: @Sendable (Scalar, Currencies) throws(Refusal) -> Value

  init(
    _ declaration: FieldDeclaration, parse: @escaping @Sendable (Scalar, Currencies) throws(Refusal) -> Value
  ) {
    (self.declaration, self.parse) = (declaration, parse)
  }

  var name: String { declaration.name }
}

/// The least and the greatest that a figure may be, in its canonical unit.
struct FigureRange: Sendable {
  enum Lower: Sendable {
    case from(Double)
    case above(Double)
    /// 0, or from there on.
    case zeroOr(Double)
  }
  let lower: Lower
  let upper: Double
  /// `must be above 0 %`, in the words of a message.
  let words: String

  static let any = FigureRange(lower: .from(-.infinity), upper: .infinity, words: "")
  static let notNegative = FigureRange(lower: .from(0), upper: .infinity, words: "must not be negative")
  static let positive = FigureRange(lower: .above(0), upper: .infinity, words: "must be above 0")
  static let atLeastOne = FigureRange(lower: .from(1), upper: 1e6, words: "must be 1 or more")
  static let upToWhole = FigureRange(lower: .from(0), upper: 1, words: "must be 0 % to 100 %")
  static let someOfWhole = FigureRange(
    lower: .above(0), upper: 1, words: "must be above 0 % and at most 100 %")

  /// Facility power over IT power.
  static let pue = FigureRange(lower: .from(1), upper: 10, words: "must be 1 to 10")
  /// Full-time equivalents.
  static let headcount = FigureRange(lower: .from(0), upper: 1e6, words: "must be 0 to 1000000")
  /// Of a server; bounded below so that the servers in a rack can be counted.
  static let serverHeight = FigureRange(
    lower: .zeroOr(0.1), upper: 100, words: "must be 0 U, or 0.1 U to 100 U")
  static let rackHeight = FigureRange(lower: .from(1), upper: 100, words: "must be 1 U to 100 U")

  func contains(_ value: Double) -> Bool {
    switch lower {
    case .from(let least): value >= least && value <= upper
    case .above(let least): value > least && value <= upper
    case .zeroOr(let least): value == 0 || value >= least && value <= upper
    }
  }

  func check(_ value: Double, written text: String) throws(Refusal) {
    guard contains(value) else {
      throw Refusal(.numberOutOfRange, "\(TextScan.shown(text)) \(words)")
    }
  }
}

extension Field where Value == Double {
  /// An amount in the dimension's canonical unit.
  static func quantity(
    _ name: String, _ dimension: Dimension, _ presence: FieldDeclaration.Presence, _ meaning: String,
    _ range: FigureRange = .notNegative
  ) -> Self {
    Self(FieldDeclaration(name, .quantity(dimension), presence, meaning)) {
      scalar, currencies throws(Refusal) in
      let value = try scalar.amount(dimension, currencies)
      try range.check(value, written: scalar.text)
      if dimension.isMonetary, abs(value) > Limits.money {
        throw Refusal(
          .numberOutOfRange, "\(TextScan.shown(scalar.text)) is beyond ±1e10 of the inventory's currency")
      }
      return value
    }
  }

  static func number(
    _ name: String, _ presence: FieldDeclaration.Presence, _ meaning: String, _ range: FigureRange
  ) -> Self {
    Self(FieldDeclaration(name, .plainNumber, presence, meaning)) { scalar, _ throws(Refusal) in
      let value = try scalar.plainNumber()
      try range.check(value, written: scalar.text)
      return value
    }
  }
}

extension Field where Value == Money {
  static func money(_ name: String, _ presence: FieldDeclaration.Presence, _ meaning: String) -> Self {
    let amount = Field<Double>.quantity(name, .money, presence, meaning)
    return Self(amount.declaration) { scalar, currencies throws(Refusal) in
      Money(rounding: try amount.parse(scalar, currencies))
    }
  }
}

extension Field where Value == Int {
  /// A count, at most `Limits.count`.
  static func count(
    _ name: String, _ presence: FieldDeclaration.Presence, _ meaning: String, nouns: [String] = []
  ) -> Self {
    Self(FieldDeclaration(name, .wholeNumber(nouns), presence, meaning)) { scalar, _ throws(Refusal) in
      let count = try scalar.wholeNumber(nouns)
      guard (0...Limits.count).contains(count) else {
        throw Refusal(.numberOutOfRange, "\(TextScan.shown(scalar.text)) must be 0 to \(Limits.count)")
      }
      return count
    }
  }

  /// A length of time in whole months, at least one.
  static func months(_ name: String, _ presence: FieldDeclaration.Presence, _ meaning: String) -> Self {
    Self(FieldDeclaration(name, .quantity(.lifetime), presence, meaning)) {
      scalar, currencies throws(Refusal) in
      let months = try scalar.amount(.lifetime, currencies)
      guard let whole = Int(exactly: months), (1...Limits.months).contains(whole) else {
        throw Refusal(
          .numberOutOfRange, "\(TextScan.shown(scalar.text)) must be 1 to \(Limits.months) whole months")
      }
      return whole
    }
  }
}

extension Field where Value == WorkRate {
  static func workRate(_ name: String, _ meaning: String, _ range: FigureRange) -> Self {
    Self(FieldDeclaration(name, .quantity(.throughput), .required, meaning)) {
      scalar, currencies throws(Refusal) in
      let rate = try scalar.workRate(currencies)
      try range.check(rate.throughput.value, written: scalar.text)
      return rate
    }
  }
}
