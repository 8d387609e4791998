/// A row of the table `scaling`: how well one job of a workload runs on so many accelerators.
struct ScalingRecord: TableRecord {
  static let workload = Field.reference(
    "workload", to: "workload", .required, "workload that is one job at each site and server type")
  static let accelerators = Field.count("accelerators", .required, "accelerators of the job, 1 or more")
  static let efficiency = Field.quantity(
    "efficiency", .share, .required,
    "throughput of the job over that of as many accelerators each by itself; between two rows the throughput is "
      + "linear, and no job is larger than the last row", .someOfWhole)

  static let declaration = RecordDeclaration(
    "scaling", "how jobs scale over servers of their own, which draw their peak while they are held",
    key: ["workload", "accelerators"],
    [workload.declaration, accelerators.declaration, efficiency.declaration])

  let row: RowReference
  let workload: String?
  let accelerators: Int?
  let efficiency: Double?

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    workload = row.read(Self.workload, &desk)
    accelerators = row.read(Self.accelerators, &desk)
    efficiency = row.read(Self.efficiency, &desk)
  }
}
