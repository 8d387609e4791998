/// A row of the table `bandwidth`: a connection of a site.
struct BandwidthRecord: TableRecord {
  static let site = Field.reference("site", to: "site", .required, "site that is connected")
  static let region = Field.reference(
    "region", to: "region", .required,
    "region reached; `*` is transit, to every region without a row of its own")
  static let title = Field.text("name", .optional("`transit`, or `link`"), "name for people")
  static let percentilePrice = Field.quantity(
    "percentile_price", .trafficPrice, .optional("not charged"),
    "price of the traffic's 95th percentile, the greater of both directions")
  static let egressPrice = Field.quantity(
    "egress_price", .volumePrice, .optional("not charged"), "price of data that leaves the site")
  static let capacity = Field.quantity(
    "capacity", .traffic, .optional("unlimited"), "most traffic in either direction")
  static let egressPool = Field.reference(
    "egress_pool", to: "egress pool", .optional("none"),
    "pool of the table `egress_tiers` that prices data leaving the site, instead of `egress_price`")
  static let portCapacity = Field.quantity(
    "port_capacity", .traffic, .optional("ports are not counted"),
    "traffic of one port in either direction; as many whole ports are rented as the busiest slice takes",
    .positive)
  static let portPrice = Field.quantity(
    "port_price", .monthlyPrice, .defaultsTo("0"), "price of one port; needs `port_capacity`")

  static let declaration = RecordDeclaration(
    "bandwidth",
    "connections of sites; between a site and a region without one, traffic is free and unlimited",
    key: ["site", "region"],
    [
      site.declaration, region.declaration, title.declaration, percentilePrice.declaration,
      egressPrice.declaration, capacity.declaration, egressPool.declaration, portCapacity.declaration,
      portPrice.declaration,
    ])

  let row: RowReference
  let site, region, name: String?
  let percentilePrice, egressPrice, capacity: Double?
  let egressPool: String?
  let portCapacity, portPrice: Double?

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    site = row.read(Self.site, &desk)
    region = row.read(Self.region, &desk)
    name = row.read(Self.title, &desk)
    percentilePrice = row.read(Self.percentilePrice, &desk)
    egressPrice = row.read(Self.egressPrice, &desk)
    capacity = row.read(Self.capacity, &desk)
    // What is not used is not assumed: these are only noted where they are written.
    egressPool = row.readIfWritten(Self.egressPool, &desk)
    portCapacity = row.readIfWritten(Self.portCapacity, &desk)
    portPrice =
      portCapacity == nil ? row.readIfWritten(Self.portPrice, &desk) : row.read(Self.portPrice, &desk)
  }
}
