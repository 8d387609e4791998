import Planning

extension CSVTable {
  /// Every default used and every figure whose source the inventory names.
  static let assumptions = CSVTable(
    file: "assumptions.csv",
    header: { _ in ["key", "value", "unit", "basis", "source"] },
    rows: { plan in
      plan.assumptions.map {
        [.text($0.key), .written($0.value), .text($0.unit), .text($0.basis.rawValue), .text($0.source)]
      }
    })
}
