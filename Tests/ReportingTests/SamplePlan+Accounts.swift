import Domain
import Planning

extension SamplePlan {
  /// The sample with emissions and books.
  static let accounted = plan.with(
    emissions: [
      EmissionLine(
        period: periods[0], site: ams, energy: Energy(10_801.25), location: Emissions(4120.5),
        market: Emissions(0), embodied: Emissions(3000)),
      EmissionLine(
        period: periods[1], site: dub, energy: Energy(4_321.5), location: Emissions(1257.25),
        market: Emissions(1257.25), embodied: Emissions(0.5)),
    ],
    accounts: Accounts(
      books: [
        BookLine(
          period: periods[0], line: "server-purchase", item: big.name,
          additions: Money(minorUnits: 90_000_000),
          depreciation: .zero, bookValue: Money(minorUnits: 90_000_000)),
        BookLine(
          period: periods[1], line: "server-purchase", item: big.name, additions: .zero,
          depreciation: Money(minorUnits: 3_750_033), bookValue: Money(minorUnits: 86_249_967)),
      ],
      payments: [
        PaymentLine(
          kind: .server, item: big.name, price: Money(minorUnits: 30_000_000), lifeMonths: 60,
          straightLine: 5000, payment: 6082.92, power: Power(10.2), drawn: nil),
        PaymentLine(
          kind: .facility, item: dub.name, price: Money(minorUnits: 15_000_000), lifeMonths: 120,
          straightLine: 1250, payment: 1819.91, power: nil, drawn: Power(3.1)),
      ],
      unitCosts: [
        UnitCostLine(
          kind: .workload, item: chat.name, unit: "tokens", quantity: 2.5e11, discountedQuantity: 2.4e11,
          hardware: Money(minorUnits: 78_937_000), energy: Money(minorUnits: 226_500),
          network: Money(minorUnits: 223_000), cluster: .zero),
        UnitCostLine(
          kind: .unallocated, item: "", unit: "", quantity: 0, discountedQuantity: 0, hardware: .zero,
          energy: .zero, network: .zero, cluster: Money(minorUnits: 17_600_000)),
        UnitCostLine(
          kind: .accelerator, item: big.name, unit: "accelerator-hours", quantity: 52_416,
          discountedQuantity: 51_000, hardware: Money(minorUnits: 78_937_000),
          energy: Money(minorUnits: 226_500), network: .zero, cluster: .zero),
      ]))
}
