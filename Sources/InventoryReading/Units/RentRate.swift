import Domain

/// What one server costs by the hour or by the month.
struct RentRate: Hashable, Sendable {
  enum Time: String, Sendable { case hour, month }

  /// Major units of the currency per server and `time`.
  let amount: Double
  let time: Time
}

extension Scalar {
  /// A rent, with the time it is paid for.
  func rentRate(_ currencies: Currencies) throws(Refusal) -> RentRate {
    let amount = try amount(.rentPrice, currencies)
    let written = parts?.unit ?? ""
    let unit = written.isEmpty ? headerUnit ?? "" : written
    let isHourly = unit.contains("/h")
    return RentRate(amount: amount, time: isHourly ? .hour : .month)
  }
}

extension Field where Value == RentRate {
  /// A price per server and hour or month; not negative.
  static func rent(_ name: String, _ meaning: String) -> Self {
    let amount = Field<Double>.quantity(name, .rentPrice, .required, meaning)
    return Self(amount.declaration) { scalar, currencies throws(Refusal) in
      _ = try amount.parse(scalar, currencies)
      return try scalar.rentRate(currencies)
    }
  }
}
