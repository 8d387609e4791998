import Planning

extension CSVTable {
  /// Undiscounted cash of every period and component.
  static let cashflow = CSVTable(
    file: "cashflow.csv",
    header: { plan in
      let currency = plan.inventory.currency
      return [
        "period", "component", "capex [\(currency)]", "opex [\(currency)]", "salvage [\(currency)]",
        "amount [\(currency)]",
      ]
    },
    rows: { plan in
      CashFlow.of(plan).map {
        [
          .id($0.period), .text($0.component.rawValue), .money($0.capex), .money($0.opex),
          .money($0.salvage), .money($0.amount),
        ]
      }
    })
}
