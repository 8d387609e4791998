import Planning

extension CSVTable {
  /// Undiscounted cash of every period and component.
  static let cashflow = CSVTable(
    file: "cashflow.csv",
    header: { plan in
      let currency = plan.inventory.currency
      return [
        "period", "component", "capex [\(currency)]", "opex [\(currency)]", "salvage [\(currency)]",
      ] + (plan.resales.isEmpty ? [] : ["resale [\(currency)]"]) + ["amount [\(currency)]"]
    },
    rows: { plan in
      CashFlow.of(plan).map { flow in
        [
          .id(flow.period), .text(flow.component.rawValue), .money(flow.capex), .money(flow.opex),
          .money(flow.salvage),
        ] + (plan.resales.isEmpty ? [] : [.money(flow.resale)]) + [.money(flow.amount)]
      }
    })
}
