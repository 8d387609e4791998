import Domain

@testable import Planning

extension InventorySummary: Mutable {
  var mutants: [Mutant<Self>] {
    [
      Mutant("name", with(name: name + "x")),
      Mutant("description", with(description: description + "x")),
      Mutant("currency", with(currency: "EUR")),
      Mutant("files", with(files: [])),
      Mutant("start", with(start: start.adding(months: 1))),
      Mutant("end", with(end: end.adding(months: 1))),
      Mutant("periods", with(periods: Array(periods.dropLast()))),
      Mutant("slices", with(slices: slices.reversed())),
      Mutant("discountRate", with(discountRate: discountRate + 0.01)),
    ]
  }

  func with(
    name: String? = nil, description: String? = nil, currency: String? = nil, files: [InputFile]? = nil,
    start: CivilDate? = nil, end: CivilDate? = nil, periods: [ID<Period>]? = nil, slices: [ID<Slice>]? = nil,
    discountRate: Double? = nil
  ) -> Self {
    Self(
      name: name ?? self.name, description: description ?? self.description,
      currency: currency ?? self.currency, files: files ?? self.files, start: start ?? self.start,
      end: end ?? self.end, periods: periods ?? self.periods, slices: slices ?? self.slices,
      discountRate: discountRate ?? self.discountRate)
  }
}
