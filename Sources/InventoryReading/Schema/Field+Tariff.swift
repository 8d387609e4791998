import Domain

/// The price of a demand charge, with what its unit says of power.
struct DemandPrice: Hashable, Sendable {
  /// Per kW or kVA and month.
  let perUnit: Double
  /// Whether kVA are billed.
  let isApparent: Bool
}

extension Field where Value == DemandPrice {
  static func demandPrice(_ name: String, _ meaning: String) -> Self {
    let amount = Field<Double>.quantity(name, .demandPrice, .required, meaning)
    return Self(amount.declaration) { scalar, currencies throws(Refusal) in
      DemandPrice(perUnit: try amount.parse(scalar, currencies), isApparent: scalar.unit.contains("VA"))
    }
  }
}

extension Field where Value == [Int] {
  /// Months of the year, 1 … 12.
  static func calendarMonths(_ name: String, _ meaning: String) -> Self {
    let form = Form.structure("`*`, or months: `6-9`, `11-2`, `jan mar jun-sep`")
    return Self(FieldDeclaration(name, form, .defaultsTo("*"), meaning)) { scalar, _ throws(Refusal) in
      guard let months = CalendarMonths.months(in: scalar.text) else {
        throw Refusal(
          .badMonths, "\(TextScan.shown(scalar.text)) are not months of the year",
          hint: "write them like '6-9', '11-2' or 'jan mar jun-sep'; '*' is every month")
      }
      return months
    }
  }
}

extension Scalar {
  /// The unit of the cell, or else of the header; empty without one.
  fileprivate var unit: String {
    let own = parts?.unit ?? ""
    return own.isEmpty ? headerUnit ?? "" : own
  }
}
