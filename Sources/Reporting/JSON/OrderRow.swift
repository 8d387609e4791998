import Domain
import Planning

/// A line of the bill of materials: under `purchases` it names a `server`, under `racks` a `rack`, under
/// `storage_orders` a `storage`, under `network` a `switch`, `transceiver` or `cable`, under `facility_modules` a
/// `facility`.
struct OrderRow: JSONRow {
  /// The line's item number in `bom.csv`; keeps the order of lines over both lists.
  let number: Int
  let line: PurchaseLine

  static func rows(of plan: Plan, _ categories: PurchaseLine.Category...) -> [OrderRow] {
    plan.purchases.enumerated().map { OrderRow(number: $0 + 1, line: $1) }.filter {
      categories.contains($0.line.category)
    }
  }

  enum Key: String, CodingKey, CaseIterable {
    case number = "item_number"
    case period, site, server, rack, storage, `switch`, transceiver, cable, facility, name, vendor
    case partNumber = "part_number"
    case count
    case unitPrice = "unit_price"
    case amount
    case leadTime = "lead_time_periods"
    case arrives
    case orderDate = "order_date"
    case arrivalDate = "arrival_date"
  }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .number: .count(number)
    case .period: .id(line.period)
    case .site: .id(line.site)
    case .server, .rack, .storage, .switch, .transceiver, .cable, .facility:
      key.rawValue == line.category.rawValue ? .text(line.item) : nil
    case .name: .text(line.name)
    case .vendor: .text(line.vendor)
    case .partNumber: .text(line.partNumber)
    case .count: .count(line.count)
    case .unitPrice: .money(line.unitPrice)
    case .amount: .money(line.amount)
    case .leadTime: .count(line.leadTimePeriods)
    case .arrives: .id(line.arrives)
    case .orderDate: .date(line.orderDate)
    case .arrivalDate: .date(line.arrivalDate)
    }
  }
}

extension OrderRow {
  init(_ fields: Fields<Key>) throws {
    let category =
      PurchaseLine.Category.allCases.first { category in
        Key(rawValue: category.rawValue).map(fields.has) ?? false
      } ?? .server
    let item = Key(rawValue: category.rawValue) ?? .server
    number = try fields.count(.number)
    line = PurchaseLine(
      category: category, period: try fields.id(.period), site: try fields.id(.site),
      item: try fields.text(item), name: try fields.text(.name),
      vendor: try fields.text(.vendor), partNumber: try fields.text(.partNumber),
      count: try fields.count(.count), unitPrice: try fields.money(.unitPrice),
      amount: try fields.money(.amount), leadTimePeriods: try fields.count(.leadTime),
      arrives: try fields.id(.arrives), orderDate: try fields.date(.orderDate),
      arrivalDate: try fields.date(.arrivalDate))
  }
}
