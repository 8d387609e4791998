import Planning

extension CSVTable {
  /// The ledger: every amount with what it is for and how it comes about.
  static let costs = CSVTable(
    file: "costs.csv",
    header: { plan in
      let currency = plan.inventory.currency
      return [
        "component", "line", "site", "period", "item", "kind", "quantity", "unit",
        "unit_price [\(currency)/unit]", "amount [\(currency)]", "discounted [\(currency)]",
      ]
    },
    rows: { plan in plan.ledger.map(row) })

  private static func row(_ line: LedgerLine) -> [CSVCell] {
    [
      .text(line.component.rawValue), .text(line.line), .id(line.site), .id(line.period), .text(line.item),
      .text(line.kind.rawValue), .number(line.quantity), .text(line.unit), .number(line.unitPrice),
      .money(line.amount), .money(line.discounted),
    ]
  }
}
