/// A row of the table `site_links`: a line from one site to another.
struct SiteLinkRecord: TableRecord {
  static let from = Field.reference("from", to: "site", .required, "site that sends")
  static let to = Field.reference(
    "to", to: "site", .required, "site that receives; the way back is a row of its own")
  static let title = Field.text("name", .optional("`link`"), "name for people")
  static let capacity = Field.quantity("capacity", .traffic, .optional("unlimited"), "most traffic")
  static let price = Field.quantity(
    "price", .trafficPrice, .optional("not charged"), "price of the period's highest traffic")
  static let portCapacity = Field.quantity(
    "port_capacity", .traffic, .optional("ports are not counted"),
    "traffic of one port; as many whole ports are rented as the busiest slice takes", .positive)
  static let portPrice = Field.quantity(
    "port_price", .monthlyPrice, .defaultsTo("0"), "price of one port; needs `port_capacity`")

  static let declaration = RecordDeclaration(
    "site_links",
    "lines between sites, for workloads with `replication`; without a row, sites send each other nothing",
    key: ["from", "to"],
    [
      from.declaration, to.declaration, title.declaration, capacity.declaration, price.declaration,
      portCapacity.declaration, portPrice.declaration,
    ])

  let row: RowReference
  let from, to, name: String?
  let capacity, price, portCapacity, portPrice: Double?

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    from = row.read(Self.from, &desk)
    to = row.read(Self.to, &desk)
    name = row.read(Self.title, &desk)
    capacity = row.read(Self.capacity, &desk)
    price = row.read(Self.price, &desk)
    portCapacity = row.read(Self.portCapacity, &desk)
    portPrice =
      portCapacity == nil ? row.readIfWritten(Self.portPrice, &desk) : row.read(Self.portPrice, &desk)
  }
}
