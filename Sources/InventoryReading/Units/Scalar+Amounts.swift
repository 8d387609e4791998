import Domain

/// Throughput, with the noun in front of the slash: `tokens` of `tokens/s`.
struct WorkRate: Hashable, Sendable {
  let throughput: Throughput
  /// nil when only `/s` is written.
  let noun: String?
}

/// Reading amounts: a number, its unit, and what both are worth in the dimension's canonical unit.
extension Scalar {
  /// A number without a unit.
  func plainNumber() throws(Refusal) -> Double {
    let (number, unit) = try numberAndUnit()
    guard unit.isEmpty else { throw unitsRefused(unit) }
    return try value(of: number)
  }

  /// A whole number, with or without one of `nouns` behind it.
  func wholeNumber(_ nouns: [String]) throws(Refusal) -> Int {
    let (number, unit) = try numberAndUnit()
    guard unit.isEmpty || nouns.contains(unit) else { throw unitsRefused(unit) }
    guard let count = Int(exactly: try value(of: number)) else {
      throw Refusal(.badNumber, "\(TextScan.shown(text)) is not a whole number")
    }
    return count
  }

  /// An amount of `dimension` in its canonical unit; money in major units of the base currency.
  func amount(_ dimension: Dimension, _ currencies: Currencies) throws(Refusal) -> Double {
    let (number, unit) = try numberAndUnit()
    let amount = try value(of: number)
    guard !unit.isEmpty else { throw missingUnit(dimension, currencies) }
    let canonical =
      dimension.isMonetary
      ? try monetary(amount, unit, dimension, currencies)
      : try plain(amount, unit, dimension, currencies)
    guard NumberText.isSane(canonical) else { throw outOfRange }
    return canonical
  }

  /// Work per time, with the noun of the work.
  func workRate(_ currencies: Currencies) throws(Refusal) -> WorkRate {
    let (number, unit) = try numberAndUnit()
    let amount = try value(of: number)
    guard !unit.isEmpty else { throw missingUnit(.throughput, currencies) }
    guard let slash = unit.firstIndex(of: "/"),
      let symbol = Dimension.throughput.units.first(where: { $0.symbol == unit[slash...] })
    else { throw wrongUnit(unit, .throughput, currencies) }
    let noun = TextScan.trimmed(unit[..<slash])
    let perSecond = symbol.canonical(amount)
    guard NumberText.isSane(perSecond) else { throw outOfRange }
    return WorkRate(
      throughput: Throughput(perSecond), noun: noun.isEmpty || noun == "1" ? nil : noun)
  }

  // MARK: Parts

  /// The number, and the unit of the cell or else of the header.
  private func numberAndUnit() throws(Refusal) -> (Substring, String) {
    guard let (number, unit) = parts else {
      throw Refusal(.badNumber, "\(TextScan.shown(text)) is not a number")
    }
    let isDigitAgain = unit.utf8.first.map(TextScan.isDigit) ?? false
    if isDigitAgain && !unit.hasPrefix("1/") || unit.utf8.first.map(",._'".utf8.contains) ?? false {
      throw Refusal(
        .badNumber, "\(TextScan.shown(text)) is not a number",
        hint: "write a decimal point and no separators between thousands: 1234.5")
    }
    return (number, unit.isEmpty ? headerUnit ?? "" : unit)
  }

  private func value(of number: Substring) throws(Refusal) -> Double {
    guard let value = NumberText.value(number) else { throw outOfRange }
    return value
  }

  private func plain(
    _ amount: Double, _ unit: String, _ dimension: Dimension, _ currencies: Currencies
  ) throws(Refusal) -> Double {
    guard let symbol = dimension.units.first(where: { $0.symbol == unit }) else {
      throw wrongUnit(unit, dimension, currencies)
    }
    return symbol.canonical(amount)
  }

  private func monetary(
    _ amount: Double, _ unit: String, _ dimension: Dimension, _ currencies: Currencies
  ) throws(Refusal) -> Double {
    let slash = unit.firstIndex(of: "/") ?? unit.endIndex
    guard let symbol = dimension.units.first(where: { $0.symbol == unit[slash...] }),
      let (factor, code) = Currencies.split(unit[..<slash])
    else { throw wrongUnit(unit, dimension, currencies) }
    guard let rate = currencies.rate(of: code) else {
      throw Refusal(
        .unknownCurrency, "there is no exchange rate for '\(code)'",
        hint: "state it in inventory.yaml: exchange_rates: {\(code): 1.08 \(currencies.exampleCode)}")
    }
    return symbol.canonical(amount * factor * rate)
  }

  // MARK: Refusals

  private var outOfRange: Refusal {
    Refusal(
      .numberOutOfRange, "\(TextScan.shown(text)) is too large or too small: figures are 0, or 1e-12 to 1e15")
  }

  private func unitsRefused(_ unit: String) -> Refusal {
    Refusal(
      .wrongUnit,
      "\(TextScan.shown(text)) has the unit \(TextScan.shown(unit)), but a plain number belongs here")
  }

  private func missingUnit(_ dimension: Dimension, _ currencies: Currencies) -> Refusal {
    Refusal(
      .missingUnit, "\(TextScan.shown(text)) has no unit: this is \(dimension.words)",
      hint: "write it like '\(dimension.example(currencies.exampleCode))'")
  }

  private func wrongUnit(_ unit: String, _ dimension: Dimension, _ currencies: Currencies) -> Refusal {
    let codes = dimension.isMonetary ? currencies.rates.keys.sorted() : []
    let others = codes.isEmpty ? "" : ", or the same in \(codes.joined(separator: ", "))"
    return Refusal(
      .wrongUnit, "\(TextScan.shown(unit)) is not a unit of \(dimension.words)",
      hint: "use one of \(dimension.unitList(currencies.exampleCode))\(others)")
  }
}

extension Dimension {
  /// The unit of `example`.
  func exampleUnit(_ code: String) -> String { Scalar(example(code)).parts?.unit ?? "" }
}
