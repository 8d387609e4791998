import Domain

/// Switches, transceivers and cables to order: one line for each type or part, period and site, whatever fabrics
/// it is for. Like racks, they stand from the start of the period of the order.
struct NetworkPurchases {
  let lines: [PurchaseLine]

  init(_ inventory: Inventory, _ fleet: Fleet) {
    let switches = fleet.placed.network.switchOrders.compactMap { order in
      inventory.fabrics[order.fabric].switches[order.role].flatMap(inventory.switchType).map {
        Self.line(of: $0, order, inventory)
      }
    }
    let parts = PartOrders(inventory, fleet).all.map { order in
      Self.line(of: inventory.fabrics[order.fabric].parts[order.part], order, inventory)
    }
    lines = Self.merged(switches + parts)
  }

  private static func line(
    of type: SwitchType, _ order: PlacedNetwork.SwitchOrder, _ inventory: Inventory
  ) -> PurchaseLine {
    let period = inventory.horizon.periods[order.period]
    return PurchaseLine(
      category: .switch, period: period.id, site: inventory.sites[order.site].id, item: type.id.name,
      name: type.name, vendor: type.vendor, partNumber: type.partNumber, count: order.count,
      unitPrice: type.price, amount: type.price.times(order.count), leadTimePeriods: 0, arrives: period.id,
      orderDate: period.start, arrivalDate: period.start)
  }

  private static func line(
    of part: LinkPart, _ order: PartOrders.Order, _ inventory: Inventory
  ) -> PurchaseLine {
    let period = inventory.horizon.periods[order.period]
    return PurchaseLine(
      category: part.kind == .cable ? .cable : .transceiver, period: period.id,
      site: inventory.sites[order.site].id, item: part.id.name, name: part.name, vendor: part.vendor,
      partNumber: part.partNumber, count: order.count, unitPrice: part.price,
      amount: part.price.times(order.count), leadTimePeriods: 0, arrives: period.id, orderDate: period.start,
      arrivalDate: period.start)
  }

  /// Lines that differ in nothing but their count, as one.
  private static func merged(_ lines: [PurchaseLine]) -> [PurchaseLine] {
    var (order, counts): ([PurchaseLine], [PurchaseLine: Int]) = ([], [:])
    for line in lines {
      let one = line.counting(1)
      if counts[one] == nil { order.append(one) }
      counts[one, default: 0] += line.count
    }
    return order.map { $0.counting(counts[$0] ?? 0) }
  }
}

extension PurchaseLine {
  /// The same line for another number.
  fileprivate func counting(_ count: Int) -> PurchaseLine {
    PurchaseLine(
      category: category, period: period, site: site, item: item, name: name, vendor: vendor,
      partNumber: partNumber, count: count, unitPrice: unitPrice, amount: unitPrice.times(count),
      leadTimePeriods: leadTimePeriods, arrives: arrives, orderDate: orderDate, arrivalDate: arrivalDate)
  }
}
