/// A row of the table `demand`: throughput asked for.
struct DemandRecord: TableRecord {
  static let workload = Field.reference("workload", to: "workload", .required, "workload asked for")
  static let region = Field.reference("region", to: "region", .required, "where the demand comes from")
  static let period = Field.reference("period", to: "period", .required, "period; `*` is every period")
  static let slice = Field.reference("slice", to: "slice", .required, "slice; `*` is every slice")
  static let demand = Field.workRate(
    "demand", "units of work asked for per time; 0 asks for nothing", .notNegative)

  static let declaration = RecordDeclaration(
    "demand", "throughput that regions ask for; without a row, nothing is asked for",
    key: ["workload", "region", "period", "slice"], isRequired: true,
    [workload.declaration, region.declaration, period.declaration, slice.declaration, demand.declaration])

  let row: RowReference
  let workload, region, period, slice: String?
  let demand: WorkRate?

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    workload = row.read(Self.workload, &desk)
    region = row.read(Self.region, &desk)
    period = row.read(Self.period, &desk)
    slice = row.read(Self.slice, &desk)
    demand = row.read(Self.demand, &desk)
  }
}
