import Domain

/// Level payments for servers and facilities with a known life: server types first, then sites, by name.
struct PaymentLines {
  let lines: [PaymentLine]

  init(_ inventory: Inventory, _ fleet: Fleet, _ accounting: Accounting) {
    let servers = inventory.serverTypes.compactMap { Self.line($0, accounting.interest) }
    let facilities = inventory.sites.indices.compactMap { Self.line($0, inventory, fleet, accounting) }
    lines = servers + facilities
  }

  private static func line(_ server: ServerType, _ interest: Interest) -> PaymentLine? {
    guard let life = server.serviceLifeMonths, server.price > .zero else { return nil }
    let residual = server.price.major * server.salvageRate
    return PaymentLine(
      kind: .server, item: server.id.name, price: server.price, lifeMonths: life,
      straightLine: (server.price.major - residual) / Double(life),
      payment: interest.monthlyPayment(for: server.price.major, leaving: residual, over: life),
      power: server.configuredMaximum > .zero ? server.configuredMaximum : nil, drawn: nil)
  }

  /// A site that the plan opens, at its opening cost and the price of its modules; of one that stands, the modules.
  private static func line(
    _ s: Int, _ inventory: Inventory, _ fleet: Fleet, _ accounting: Accounting
  ) -> PaymentLine? {
    let site = inventory.sites[s]
    let open = inventory.horizon.periods.indices.filter { fleet.isOpen(s, $0) }
    let modules = fleet.placed.moduleOrders.reduce(0) { $0 + ($1.site == s ? $1.count : 0) }
    let price =
      (site.isExisting ? .zero : site.openingCost) + (site.facility.modules?.price ?? .zero).times(modules)
    guard !open.isEmpty, price > .zero, let life = accounting.facilityLifeMonths else { return nil }
    let added = (site.facility.modules?.size ?? .zero) * Double(modules)
    let drawn = open.reduce(Power.zero) { $0 + fleet.peakPower(s, $1) } / Double(open.count)
    return PaymentLine(
      kind: .facility, item: site.id.name, price: price, lifeMonths: life,
      straightLine: price.major / Double(life),
      payment: accounting.interest.monthlyPayment(for: price.major, over: life),
      power: site.isExisting ? added : site.powerFeed.map { $0 + added },
      // What a site that stood before draws is not drawn from its new modules alone.
      drawn: site.isExisting ? nil : drawn)
  }
}

extension PaymentLines {
  static let section = Section<PaymentLine>(
    name: "payments", key: { "\($0.kind.rawValue) \($0.item)" },
    fields: [
      .init("price") { .money($0.price) },
      .init("life") { .count($0.lifeMonths) },
      .init("straight line") { .number($0.straightLine) },
      .init("payment") { .number($0.payment) },
      .init("power") { .number($0.power?.value ?? -1) },
      .init("power drawn") { .number($0.drawn?.value ?? -1) },
    ])
}
