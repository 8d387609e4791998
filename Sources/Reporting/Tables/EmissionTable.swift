import Planning

extension CSVTable {
  /// Energy and greenhouse gas of every site and period; written only for plans that speak of any.
  static let emissions = CSVTable(
    file: "emissions.csv",
    header: { _ in
      [
        "period", "site", "energy [kWh]", "location_based [kg CO2e]", "market_based [kg CO2e]",
        "embodied [kg CO2e]",
      ]
    },
    rows: { plan in
      plan.emissions.map {
        [
          .id($0.period), .id($0.site), .number($0.energy.value), .number($0.location.value),
          .number($0.market.value), .number($0.embodied.value),
        ]
      }
    }, isOf: { !$0.emissions.isEmpty })
}
