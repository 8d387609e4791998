import Planning

extension CSVTable {
  /// Straight-line book values; written only where the inventory says how its books are kept, like those below.
  static let books = CSVTable(
    file: "books.csv",
    header: { plan in
      let currency = plan.inventory.currency
      return [
        "period", "line", "item", "additions [\(currency)]", "depreciation [\(currency)]",
        "book_value [\(currency)]",
      ]
    },
    rows: { plan in
      plan.accounts.books.map {
        [
          .id($0.period), .text($0.line), .text($0.item), .money($0.additions), .money($0.depreciation),
          .money($0.bookValue),
        ]
      }
    }, isOf: { !$0.accounts.isEmpty })

  /// Level payments for servers and facilities.
  static let payments = CSVTable(
    file: "payments.csv",
    header: { plan in
      let currency = plan.inventory.currency
      return [
        "kind", "item", "price [\(currency)]", "life [months]", "straight_line [\(currency)/month]",
        "payment [\(currency)/month]", "power [kW]", "payment_per_power [\(currency)/kW/month]",
        "payment_per_power_drawn [\(currency)/kW/month]",
      ]
    },
    rows: { plan in
      plan.accounts.payments.map {
        [
          .text($0.kind.rawValue), .text($0.item), .money($0.price), .count($0.lifeMonths),
          .number($0.straightLine), .number($0.payment), .number($0.power?.value ?? .nan),
          .number($0.perKilowatt ?? .nan), .number($0.perKilowattDrawn ?? .nan),
        ]
      }
    }, isOf: { !$0.accounts.isEmpty })

  /// Discounted cost by what causes it, and per unit of it.
  static let unitCosts = CSVTable(
    file: "unit-costs.csv",
    header: { plan in
      let currency = plan.inventory.currency
      return [
        "kind", "item", "hardware [\(currency)]", "energy [\(currency)]", "network [\(currency)]",
        "cluster [\(currency)]", "total [\(currency)]", "quantity", "unit", "per",
        "price [\(currency)/per unit]",
      ]
    },
    rows: { plan in
      plan.accounts.unitCosts.map {
        [
          .text($0.kind.rawValue), .text($0.item), .money($0.hardware), .money($0.energy), .money($0.network),
          .money($0.cluster), .money($0.total), .number($0.quantity), .text($0.unit), .number($0.perCount),
          .number($0.price(of: $0.perCount) ?? .nan),
        ]
      }
    }, isOf: { !$0.accounts.isEmpty })
}
