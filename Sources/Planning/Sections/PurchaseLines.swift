import Domain

/// The bill of materials: what to order, when, for where.
struct PurchaseLines {
  let lines: [PurchaseLine]

  /// By period, then site, then category, then name; of one order the dearest first.
  init(_ inventory: Inventory, _ fleet: Fleet) {
    let servers = fleet.paidOrders.map { Self.line($0, inventory) }
    let racks = fleet.placed.rackOrders.map { Self.line($0, inventory) }
    let storage = fleet.placed.storage.orders.map { Self.line($0, inventory) }
    let network = NetworkPurchases(inventory, fleet).lines
    let modules = fleet.placed.moduleOrders.compactMap { Self.line($0, inventory) }
    let keyed = (servers + racks + storage + network + modules).map { line in
      (
        key: (fleet.places.periods[line.period] ?? 0, line.site, line.category, line.item, -line.unitPrice),
        line: line
      )
    }
    lines = keyed.sorted { $0.key < $1.key }.map(\.line)
  }

  private static func line(_ order: PaidOrder, _ inventory: Inventory) -> PurchaseLine {
    let server = inventory.serverTypes[order.server]
    let periods = inventory.horizon.periods
    return PurchaseLine(
      category: .server, period: periods[order.period].id, site: inventory.sites[order.site].id,
      item: server.id.name, name: server.name, vendor: server.vendor, partNumber: server.partNumber,
      count: order.count, unitPrice: order.unitPrice, amount: order.unitPrice.times(order.count),
      leadTimePeriods: server.leadTime, arrives: periods[order.arrival].id,
      orderDate: periods[order.period].start, arrivalDate: periods[order.arrival].start)
  }

  private static func line(_ order: PlacedStorage.Order, _ inventory: Inventory) -> PurchaseLine {
    let (storage, periods) = (inventory.storageTypes[order.storage], inventory.horizon.periods)
    return PurchaseLine(
      category: .storage, period: periods[order.period].id, site: inventory.sites[order.site].id,
      item: storage.id.name, name: storage.name, vendor: storage.vendor, partNumber: storage.partNumber,
      count: order.count, unitPrice: storage.price, amount: storage.price.times(order.count),
      leadTimePeriods: storage.leadTime, arrives: periods[order.arrival].id,
      orderDate: periods[order.period].start, arrivalDate: periods[order.arrival].start)
  }

  private static func line(_ order: PlacedDecisions.RackOrder, _ inventory: Inventory) -> PurchaseLine {
    let (rack, period) = (inventory.rackTypes[order.rack], inventory.horizon.periods[order.period])
    return PurchaseLine(
      category: .rack, period: period.id, site: inventory.sites[order.site].id, item: rack.id.name,
      name: rack.name, vendor: rack.vendor, partNumber: rack.partNumber, count: order.count,
      unitPrice: rack.price, amount: rack.price.times(order.count), leadTimePeriods: 0,
      arrives: period.id, orderDate: period.start, arrivalDate: period.start)
  }

  private static func line(_ order: PlacedDecisions.ModuleOrder, _ inventory: Inventory) -> PurchaseLine? {
    let (site, periods) = (inventory.sites[order.site], inventory.horizon.periods)
    return site.facility.modules.map { modules in
      PurchaseLine(
        category: .facility, period: periods[order.period].id, site: site.id, item: "facility-module",
        name: "Power and cooling of \(modules.size.figure)", vendor: "", partNumber: "", count: order.count,
        unitPrice: modules.price, amount: modules.price.times(order.count), leadTimePeriods: modules.leadTime,
        arrives: periods[order.arrival].id, orderDate: periods[order.period].start,
        arrivalDate: periods[order.arrival].start)
    }
  }
}

extension PurchaseLines {
  static let section = Section<PurchaseLine>(
    name: "purchases", key: { "\($0.category.rawValue) \($0.item) \($0.site) \($0.period)" },
    fields: [
      .init("name") { .exact($0.name) },
      .init("vendor") { .exact($0.vendor) },
      .init("part number") { .exact($0.partNumber) },
      .init("count") { .count($0.count) },
      .init("unit price") { .money($0.unitPrice) },
      .init("amount") { .money($0.amount) },
      .init("lead time") { .count($0.leadTimePeriods) },
      .init("arrival") { .name($0.arrives) },
      .init("order date") { .exact($0.orderDate.text) },
      .init("arrival date") { .exact($0.arrivalDate.text) },
    ])
}
