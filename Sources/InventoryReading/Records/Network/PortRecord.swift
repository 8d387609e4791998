/// A row of the table `ports`: the ports of a server type in a fabric.
struct PortRecord: TableRecord {
  static let server = Field.reference("server", to: "server type", .required, "server type that is joined")
  static let fabric = Field.reference("fabric", to: "fabric", .required, "fabric that joins it")
  static let count = Field.count(
    "count", .required, "ports of one server in the fabric; each takes a port of a leaf",
    nouns: ["port", "ports"])
  static let speed = Field.quantity(
    "speed", .traffic, .required, "traffic of one port in either direction", .positive)

  static let declaration = RecordDeclaration(
    "ports", "ports of servers in fabrics; without a row, servers of the type are not joined to the fabric",
    key: ["server", "fabric"],
    [server.declaration, fabric.declaration, count.declaration, speed.declaration])

  let row: RowReference
  let server, fabric: String?
  let count: Int?
  let speed: Double?

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    server = row.read(Self.server, &desk)
    fabric = row.read(Self.fabric, &desk)
    count = row.read(Self.count, &desk)
    speed = row.read(Self.speed, &desk)
  }
}
