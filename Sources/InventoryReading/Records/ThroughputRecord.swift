/// A row of the table `throughput`: what one server does for one workload.
struct ThroughputRecord: TableRecord {
  static let workload = Field.reference("workload", to: "workload", .required, "workload served")
  static let server = Field.reference("server", to: "server type", .required, "server type that serves it")
  static let mode = Field.reference(
    "mode", to: "mode", .optional("the server's only mode"), "mode the server runs in")
  static let throughput = Field.workRate(
    "throughput", "units of work that one fully loaded server does per time, or what `per` names", .positive)
  static let per = Field.choice(
    "per", ["server", "replica", "accelerator"], .optional("server"),
    "what does it: a server, a replica of the workload, or one accelerator")

  static let declaration = RecordDeclaration(
    "throughput", "what one server does for a workload; without a row, the server cannot serve the workload",
    key: ["workload", "server", "mode"], isRequired: true,
    [workload.declaration, server.declaration, mode.declaration, throughput.declaration, per.declaration])

  let row: RowReference
  let workload, server, mode: String?
  let throughput: WorkRate?
  let per: String?

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    workload = row.read(Self.workload, &desk)
    server = row.read(Self.server, &desk)
    mode = row.read(Self.mode, &desk)
    throughput = row.read(Self.throughput, &desk)
    per = row.read(Self.per, &desk)
  }
}
