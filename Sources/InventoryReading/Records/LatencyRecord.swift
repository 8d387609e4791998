/// A row of the table `latency`: how far a region is from a site.
struct LatencyRecord: TableRecord {
  static let region = Field.reference("region", to: "region", .required, "region")
  static let site = Field.reference("site", to: "site", .required, "site")
  static let latency = Field.quantity("latency", .latency, .required, "round-trip time between the two")

  static let declaration = RecordDeclaration(
    "latency", "round-trip times; needed where a workload with a `latency_limit` is asked for",
    key: ["region", "site"], [region.declaration, site.declaration, latency.declaration])

  let row: RowReference
  let region, site: String?
  let latency: Double?

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    region = row.read(Self.region, &desk)
    site = row.read(Self.site, &desk)
    latency = row.read(Self.latency, &desk)
  }
}
