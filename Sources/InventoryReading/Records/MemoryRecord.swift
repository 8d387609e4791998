/// A row of the table `memory`: what a replica of a workload needs on its accelerators.
struct MemoryRecord: TableRecord {
  static let workload = Field.reference("workload", to: "workload", .required, "workload served")
  static let mode = Field.reference(
    "mode", to: "mode", .optional("every mode"), "mode it runs in")
  static let replicaMemory = Field.quantity(
    "replica_memory", .memory, .required,
    "memory of one replica: weights, caches and buffers, on all of its accelerators together", .positive)

  static let declaration = RecordDeclaration(
    "memory",
    "memory that a replica needs: a workload runs in a mode only on servers whose accelerators hold it; without a row "
      + "it fits anywhere",
    key: ["workload", "mode"], [workload.declaration, mode.declaration, replicaMemory.declaration])

  let row: RowReference
  let workload, mode: String?
  let replicaMemory: Double?

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    workload = row.read(Self.workload, &desk)
    mode = row.read(Self.mode, &desk)
    replicaMemory = row.read(Self.replicaMemory, &desk)
  }
}
