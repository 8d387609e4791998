/// A row of the table `modes`: a way to run a server.
struct ModeRecord: TableRecord {
  static let server = Field.reference("server", to: "server type", .required, "server type that has the mode")
  static let mode = Field.identifier("mode", of: "mode", "the mode's name in the table `throughput`")
  static let peakPower = Field.quantity(
    "peak_power", .power, .required, "power of a server fully loaded in this mode, at the wall")

  static let declaration = RecordDeclaration(
    "modes",
    """
    operating modes (precisions, power caps) of servers; a server listed here has these modes and no other. The \
    highest peak power of them counts for feeds and racks (the configured maximum), even when no workload has a \
    throughput in that mode
    """,
    key: ["server", "mode"], [server.declaration, mode.declaration, peakPower.declaration])

  let row: RowReference
  let server, mode: String?
  let peakPower: Double?

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    server = row.read(Self.server, &desk)
    mode = row.read(Self.mode, &desk)
    peakPower = row.read(Self.peakPower, &desk)
  }
}
