import Domain
import Planning

/// The sample's money, orders, limits and assumptions.
extension SamplePlan {
  static let ledger: [LedgerLine] = [
    line(.hardware, "server-purchase", ams, 0, "dgx-h100", .capex, 2, "servers", 300_000, factor: 1),
    line(.hardware, "server-purchase", dub, 0, "dgx-h100", .capex, 1, "servers", 300_000, factor: 1),
    line(.hardware, "server-maintenance", ams, 0, "old_v100", .opex, 4, "server-years", 1250.005),
    line(.hardware, "server-salvage", ams, 1, "dgx-h100", .salvage, -2, "servers", 57_500, factor: 0.962),
    line(.cluster, "site-opening-cost", dub, 1, "", .capex, 1, "sites", 150_000, factor: 0.981),
    line(.cluster, "site-fixed-cost", dub, 1, "", .opex, 3, "months", 8_333.333333333334),
    line(.cluster, "rack-purchase", dub, 1, "standard", .capex, 1, "racks", 4_999.99, factor: 0.981),
    line(.energy, "energy-use", ams, 0, "day", .opex, 10_801.25, "kWh", 0.1437),
    line(.energy, "energy-use", ams, 1, "night", .opex, 38_000, "kWh", -0.0021),
    line(.energy, "demand-charge", ams, 1, "", .opex, 62.25, "kW-months", 12.96),
    line(.network, "bandwidth-charge", ams, 1, "ams", .opex, 4.5, "Gbit/s-months", 500),
    line(.network, "egress", dub, 1, "dub/us", .opex, 1.44, "GB", 0.09),
  ]

  static func purchases(_ vendor: String, _ part: String, _ item: String) -> [PurchaseLine] {
    let price = Money(minorUnits: 30_000_000)
    return [
      PurchaseLine(
        category: .server, period: periods[0], site: ams, item: big.name, name: item, vendor: vendor,
        partNumber: part, count: 2, unitPrice: price, amount: price + price, leadTimePeriods: 1,
        arrives: periods[1], orderDate: date(2026, 1), arrivalDate: date(2026, 4)),
      PurchaseLine(
        category: .server, period: periods[0], site: dub, item: big.name, name: item, vendor: vendor,
        partNumber: part, count: 1, unitPrice: price, amount: price, leadTimePeriods: 1,
        arrives: periods[1], orderDate: date(2026, 1), arrivalDate: date(2026, 4)),
      PurchaseLine(
        category: .rack, period: periods[1], site: dub, item: "standard", name: "Rack, 48 U", vendor: vendor,
        partNumber: "R-48", count: 1, unitPrice: Money(minorUnits: 499_999),
        amount: Money(minorUnits: 499_999), leadTimePeriods: 0, arrives: periods[1],
        orderDate: date(2026, 4), arrivalDate: date(2026, 4)),
    ]
  }

  static let limits: [LimitLine] = [
    LimitLine(
      name: "server-capacity", subject: "ams old_v100", period: periods[0], used: 3, limit: 3,
      unit: "servers", isBinding: true, valueOfOneMore: 812.5),
    LimitLine(
      name: "power-feed", subject: "ams", period: periods[0], used: 8.125, limit: 26, unit: "kW",
      isBinding: false, valueOfOneMore: nil),
    LimitLine(
      name: "power-feed", subject: "ams", period: periods[1], used: 25.5, limit: 26, unit: "kW",
      isBinding: true, valueOfOneMore: nil),
    LimitLine(
      name: "supply-limit", subject: "dgx-h100", period: periods[0], used: 3, limit: 5, unit: "servers",
      isBinding: false, valueOfOneMore: nil),
    LimitLine(
      name: "budget-limit", subject: "capex all", period: nil, used: 1_054_999.99, limit: 2_000_000,
      unit: "USD",
      isBinding: false, valueOfOneMore: 0),
  ]

  static func assumptions(_ source: String) -> [Assumption] {
    [
      Assumption(
        key: "energy/ams/2026Q1/day/price", value: "0.1437", unit: "USD/kWh", basis: .published,
        source: source),
      Assumption(
        key: "servers/dgx-h100/idle_power", value: "0", unit: "W", basis: .defaulted,
        source: "the table has no idle_power"),
      Assumption(
        key: "servers/dgx-h100/price", value: "300000", unit: "USD", basis: .stated, source: source),
      Assumption(
        key: "servers/old_v100/idle_power", value: "0", unit: "W", basis: .defaulted,
        source: "the table has no idle_power"),
      Assumption(
        key: "spares", value: "none", unit: "", basis: .defaulted, source: "the inventory states no spares"),
      Assumption(
        key: "throughput/chat/dgx-h100/throughput", value: "33600", unit: "tokens/s", basis: .measured,
        source: "own run, 2025-10"),
    ]
  }

  private static func line(
    _ component: CostComponent, _ line: String, _ site: ID<Site>, _ period: Int, _ item: String,
    _ kind: CashKind, _ quantity: Double, _ unit: String, _ price: Double, factor: Double = 0.9905
  ) -> LedgerLine {
    LedgerLine(
      component: component, line: line, site: site, period: periods[period], item: item, kind: kind,
      quantity: quantity, unit: unit, unitPrice: price, amount: Money(rounding: quantity * price),
      discounted: Money(rounding: quantity * price * factor))
  }
}
