/// A row of the table `power_curves`: a measured point of a server's power.
struct PowerCurveRecord: TableRecord {
  static let server = Field.reference("server", to: "server type", .required, "server type that was measured")
  static let utilisation = Field.quantity(
    "utilisation", .share, .required, "load as a share of the full throughput", .upToWhole)
  static let power = Field.quantity("power", .power, .required, "power at the wall at that load")

  static let declaration = RecordDeclaration(
    "power_curves",
    """
    measured power of servers over their load, straight between the points; points at 0 % and 100 % stand for \
    `idle_power` and `peak_power`. The load of a server type at a site counts as spread evenly over its servers in \
    service and those hired there, spares included, but for servers that jobs hold (table `scaling`): these draw their \
    peak
    """,
    key: ["server", "utilisation"], [server.declaration, utilisation.declaration, power.declaration])

  let row: RowReference
  let server: String?
  let utilisation, power: Double?

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    server = row.read(Self.server, &desk)
    utilisation = row.read(Self.utilisation, &desk)
    power = row.read(Self.power, &desk)
  }
}
