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

  static let declaration = RecordDeclaration(
    "bandwidth",
    "connections of sites; between a site and a region without one, traffic is free and unlimited",
    key: ["site", "region"],
    [
      site.declaration, region.declaration, title.declaration, percentilePrice.declaration,
      egressPrice.declaration, capacity.declaration,
    ])

  let row: RowReference
  let site, region, name: String?
  let percentilePrice, egressPrice, capacity: Double?

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    site = row.read(Self.site, &desk)
    region = row.read(Self.region, &desk)
    name = row.read(Self.title, &desk)
    percentilePrice = row.read(Self.percentilePrice, &desk)
    egressPrice = row.read(Self.egressPrice, &desk)
    capacity = row.read(Self.capacity, &desk)
  }
}
