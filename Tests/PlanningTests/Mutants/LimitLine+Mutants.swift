import Domain

@testable import Planning

extension LimitLine: Mutable {
  var mutants: [Mutant<Self>] {
    [
      Mutant("name", with(name: name + "x")),
      Mutant("subject", with(subject: subject + "x")),
      Mutant("period", with(period: period == nil ? ID("sometime") : nil)),
      Mutant("used", with(used: used * 1.01 + 0.01)),
      Mutant("limit", with(limit: limit * 1.01 + 0.01)),
      Mutant("unit", with(unit: unit + "x")),
      Mutant("isBinding", with(isBinding: !isBinding)),
      Mutant("valueOfOneMore", with(valueOfOneMore: .nan)),
    ]
  }

  func with(
    name: String? = nil, subject: String? = nil, period: ID<Period>?? = nil, used: Double? = nil,
    limit: Double? = nil, unit: String? = nil, isBinding: Bool? = nil, valueOfOneMore: Double?? = nil
  ) -> Self {
    Self(
      name: name ?? self.name, subject: subject ?? self.subject, period: period ?? self.period,
      used: used ?? self.used, limit: limit ?? self.limit, unit: unit ?? self.unit,
      isBinding: isBinding ?? self.isBinding, valueOfOneMore: valueOfOneMore ?? self.valueOfOneMore)
  }
}
