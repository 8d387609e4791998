import Domain

/// What to sell, by period, then site, server type and cohort.
struct ResaleLines {
  let lines: [ResaleLine]

  init(_ inventory: Inventory, _ fleet: Fleet) {
    lines = fleet.placed.retirements.map { sale in
      let (server, period) = (inventory.serverTypes[sale.server], inventory.horizon.periods[sale.period])
      let price = inventory.horizon.resalePrice(of: server, sale.cohort, at: period) ?? .zero
      return ResaleLine(
        period: period.id, site: inventory.sites[sale.site].id, server: server.id, cohort: sale.cohort,
        count: sale.count, unitPrice: price, amount: price.times(sale.count))
    }
  }

  static let section = Section<ResaleLine>(
    name: "resales", key: { "\($0.site) \($0.server) \($0.cohort.label) \($0.period)" },
    fields: [
      .init("count") { .count($0.count) },
      .init("unit price") { .money($0.unitPrice) },
      .init("amount") { .money($0.amount) },
    ])
}
