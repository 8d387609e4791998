import Domain
import Planning

extension CSVTable {
  /// What each workload gets at each site in each period, at the slice in which it asks most of that site.
  static let capacity = CSVTable(
    file: "capacity.csv",
    header: { _ in
      [
        "period", "workload", "site", "busiest_slice", "work_unit", "demand_served [unit/s]",
        "capacity [unit/s]",
        "busy_servers [servers]", "utilisation [%]",
      ]
    },
    rows: { plan in plan.capacity.map(row) })

  private static func row(_ line: CapacityLine) -> [CSVCell] {
    [
      .id(line.period), .id(line.workload), .id(line.site), .id(line.slice), .text(line.unit),
      .number(line.served.value), .number(line.capacity.value), .number(line.servers),
      .number(line.utilisation * Conversions.percent),
    ]
  }
}
