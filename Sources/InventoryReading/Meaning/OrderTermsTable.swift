import Domain

/// On what terms each server type is sold: its own columns, and the tables `supply` and `volume_discounts`.
struct OrderTermsTable {
  private let supply: SupplyTable
  private let discounts: DiscountTable
  private let times: Times

  init(_ records: Records, _ servers: Names, _ times: Times, _ desk: inout Desk) {
    supply = SupplyTable(records[SupplyRecord.self], servers, times, &desk)
    discounts = DiscountTable(records[VolumeDiscountRecord.self], servers, &desk)
    self.times = times
  }

  func terms(of server: String, _ record: ServerRecord, _ desk: inout Desk) -> OrderTerms {
    let written = record.orderTerms
    if written.lot == 0 {
      desk.findings.add(
        .numberOutOfRange, at: record.place(OrderTermsRecord.lot),
        "order_lot: a lot has at least 1 server")
    }
    let first = ordinal(written.firstOrder, at: record.place(OrderTermsRecord.firstOrder), &desk)
    let last = ordinal(written.lastOrder, at: record.place(OrderTermsRecord.lastOrder), &desk)
    if let first, let last, last < first {
      desk.findings.add(
        .orderWindow, at: record.place(OrderTermsRecord.lastOrder),
        "the last order of '\(server)', in \(times.periods[last]), is before the first, in \(times.periods[first])"
      )
    }
    return OrderTerms(
      priceTrend: written.priceTrend ?? 0, lot: written.lot ?? 1, minimum: written.minimum ?? 1,
      firstPeriod: first, lastPeriod: last, supply: supply.limits[server] ?? [:],
      discounts: discounts.discounts[server])
  }

  /// The place of a period in the horizon; reports an unknown one.
  private func ordinal(_ period: String?, at place: Place, _ desk: inout Desk) -> Int? {
    guard let period, !times.periods.isEmpty, times.periodNames.knows(period, at: place, &desk) else {
      return nil
    }
    return times.periods.firstIndex(of: ID(period))
  }

  /// What a finished type's terms come to: prices that exact money can hold, and orders that are possible at all.
  static func check(_ server: ServerType, _ record: ServerRecord, _ horizon: Horizon, _ desk: inout Desk) {
    guard let last = horizon.periods.last else { return }
    let most = server.price(in: last)
    if most.major > Limits.money {
      desk.findings.add(
        .numberOutOfRange, at: record.place(OrderTermsRecord.priceTrend),
        "price_trend: the price of '\(server.id)' grows beyond 1e10 of the inventory's currency by \(last.id)"
      )
    }
    checkTiers(server, record, horizon, &desk)
    if server.terms.discounts != nil, !server.canBeBought {
      desk.findings.add(
        .unusedDiscounts, at: record.place(ServerRecord.canBeBought),
        "'\(server.id)' has volume discounts but cannot be bought: no price is discounted",
        hint: "leave 'buy' empty, or remove its rows from the table 'volume_discounts'")
    }
    let least = server.terms.wholeLots(max(1, server.terms.minimum))
    let isSold = server.supplyLimit != 0 && horizon.periods.contains(where: server.terms.isSold)
    if isSold, horizon.periods.allSatisfy({ server.supply(in: $0).map { $0 < least } ?? false }) {
      desk.findings.add(
        .neverOrderable, at: record.place(ServerRecord.id),
        "'\(server.id)' can be ordered in no period: an order is for \(least) servers at least, which is never supplied"
      )
    }
  }
}

extension OrderTermsTable {
  private static func checkTiers(
    _ server: ServerType, _ record: ServerRecord, _ horizon: Horizon, _ desk: inout Desk
  ) {
    guard let first = horizon.periods.first else { return }
    let brackets = server.priceBrackets(in: first)
    for (before, after) in zip(brackets, brackets.dropFirst()) where after.unitPrice > before.unitPrice {
      desk.findings.add(
        .risingTierPrice, at: record.place(ServerRecord.price),
        "from \(after.from) servers on, '\(server.id)' costs \(after.unitPrice.text), more than the "
          + "\(before.unitPrice.text) before")
    }
  }
}

/// The table `supply`, with every `*` written out.
private struct SupplyTable {
  private(set) var limits: [String: [ID<Period>: Int]] = [:]

  private struct Key: Hashable {
    let server: String
    let period: ID<Period>
  }

  init(_ records: [SupplyRecord], _ servers: Names, _ times: Times, _ desk: inout Desk) {
    var seen = Overlaps<Key>(of: SupplyRecord.declaration.name)
    for record in records {
      let hasServer = servers.knows(record.server, at: record.place(SupplyRecord.server), &desk)
      let periods = times.periods(record.period, at: record.place(SupplyRecord.period), &desk)
      guard hasServer, let server = record.server, let periods,
        seen.hasRoom(for: periods.count, at: record.place(SupplyRecord.period), &desk),
        seen.add(
          periods.map { Key(server: server, period: $0) }, record.row, at: record.place(SupplyRecord.server),
          &desk)
      else { continue }
      for period in periods { limits[server, default: [:]][period] = record.limit }
    }
  }
}
