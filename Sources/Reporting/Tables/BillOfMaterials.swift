import Planning

extension CSVTable {
  /// What to order: one line per item, site and order, which is one delivery.
  static let billOfMaterials = CSVTable(
    file: "bom.csv",
    header: { plan in
      let currency = plan.inventory.currency
      return [
        "item_number", "category", "vendor", "part_number", "description", "item", "site", "quantity", "unit",
        "unit_price [\(currency)]", "extended_price [\(currency)]", "currency", "order_period", "order_date",
        "arrival_period", "arrival_date", "lead_time [periods]",
      ]
    },
    rows: { plan in
      plan.purchases.enumerated().map { row(number: $0 + 1, $1, currency: plan.inventory.currency) }
    })

  private static func row(number: Int, _ line: PurchaseLine, currency: String) -> [CSVCell] {
    [
      .count(number), .text(line.category.rawValue), .text(line.vendor), .text(line.partNumber),
      .text(line.name), .text(line.item), .id(line.site), .count(line.count), .text("each"),
      .money(line.unitPrice), .money(line.amount), .text(currency), .id(line.period), .date(line.orderDate),
      .id(line.arrives), .date(line.arrivalDate), .count(line.leadTimePeriods),
    ]
  }
}
