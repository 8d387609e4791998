import Domain

/// A row of the table `existing_switches`: switches of a fabric that stand already.
struct ExistingSwitchRecord: TableRecord {
  static let fabric = Field.reference("fabric", to: "fabric", .required, "fabric they belong to")
  static let site = Field.reference("site", to: "site", .required, "existing site where they stand")
  static let role = Field.choice(
    "role", FabricRole.allCases.map(\.rawValue), .required, "what they do in the fabric")
  static let count = Field.count("count", .required, "number of switches", nouns: ["switch", "switches"])

  static let declaration = RecordDeclaration(
    "existing_switches",
    "switches already owned, free of charge; a fabric and site without any row has as many as the existing servers "
      + "there need",
    key: ["fabric", "site", "role"],
    [fabric.declaration, site.declaration, role.declaration, count.declaration])

  let row: RowReference
  let fabric, site, role: String?
  let count: Int?

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    fabric = row.read(Self.fabric, &desk)
    site = row.read(Self.site, &desk)
    role = row.read(Self.role, &desk)
    count = row.read(Self.count, &desk)
  }
}
