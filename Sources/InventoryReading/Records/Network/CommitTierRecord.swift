/// A row of the table `commit_tiers`: a price of traffic for a commitment.
struct CommitTierRecord: TableRecord {
  static let site = Field.reference("site", to: "site", .required, "site of the connection")
  static let region = Field.reference(
    "region", to: "region", .required, "region of the connection; `*` is transit")
  static let commit = Field.quantity(
    "commit", .traffic, .required, "traffic paid for even where less is billed; 0 is no commitment")
  static let price = Field.quantity(
    "price", .trafficPrice, .required,
    "price of all billed traffic, the 95th percentile or the commitment if it is more")

  static let declaration = RecordDeclaration(
    "commit_tiers",
    "commitments of connections, of which each period uses the one that costs least; where nothing is carried, none",
    key: ["site", "region", "commit"],
    [site.declaration, region.declaration, commit.declaration, price.declaration])

  let row: RowReference
  let site, region: String?
  let commit, price: Double?

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    site = row.read(Self.site, &desk)
    region = row.read(Self.region, &desk)
    commit = row.read(Self.commit, &desk)
    price = row.read(Self.price, &desk)
  }
}
