import Domain

@testable import Planning

extension Assumption: Mutable {
  var mutants: [Mutant<Self>] {
    [
      Mutant("key", with(key: key + "x")),
      Mutant("value", with(value: value + "x")),
      Mutant("unit", with(unit: unit + "x")),
      Mutant("basis", with(basis: basis == .assumed ? .measured : .assumed)),
      Mutant("source", with(source: source + "x")),
    ]
  }

  func with(
    key: String? = nil, value: String? = nil, unit: String? = nil, basis: Basis? = nil, source: String? = nil
  ) -> Self {
    Self(
      key: key ?? self.key, value: value ?? self.value, unit: unit ?? self.unit, basis: basis ?? self.basis,
      source: source ?? self.source)
  }
}
