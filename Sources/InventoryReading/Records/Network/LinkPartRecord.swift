import Domain

/// A row of the table `link_parts`: a transceiver or a cable that the links of a fabric need.
struct LinkPartRecord: TableRecord {
  static let fabric = Field.reference("fabric", to: "fabric", .required, "fabric whose links need it")
  static let link = Field.choice(
    "link", LinkPart.Link.allCases.map(\.rawValue), .required,
    "`server`: links of servers to leaves, bought with each server; `switch`: links between switches, bought with "
      + "the lower one")
  static let id = Field.identifier("id", of: "part", "the part's name")
  static let kind = Field.choice(
    "kind", LinkPart.Kind.allCases.map(\.rawValue), .required, "what it is, for the bill of materials")
  static let title = Field.text("name", .optional("the id"), "name for people")
  static let vendor = Field.text("vendor", .optional("none"), "who sells it, for the bill of materials")
  static let partNumber = Field.text("part_number", .optional("none"), "the vendor's order number")
  static let perLink = Field.number(
    "per_link", .required,
    "pieces for one link: 1 for a cable, 2 for a transceiver at both ends, 0.5 for one end with a transceiver that "
      + "serves two links; whole pieces are bought for each server or switch",
    FigureRange(lower: .above(0), upper: 100, words: "must be above 0 and at most 100"))
  static let price = Field.money("price", .required, "price of one piece, paid with the server or switch")

  static let declaration = RecordDeclaration(
    "link_parts",
    "what links of fabrics are made of; without a row, links cost nothing; what stands, is leased or moved has its links",
    key: ["fabric", "link", "id"],
    [
      fabric.declaration, link.declaration, id.declaration, kind.declaration, title.declaration,
      vendor.declaration, partNumber.declaration, perLink.declaration, price.declaration,
    ])

  let row: RowReference
  let fabric, link, id, kind, name, vendor, partNumber: String?
  let perLink: Double?
  let price: Money?

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    fabric = row.read(Self.fabric, &desk)
    link = row.read(Self.link, &desk)
    id = row.read(Self.id, &desk)
    kind = row.read(Self.kind, &desk)
    name = row.read(Self.title, &desk)
    vendor = row.read(Self.vendor, &desk)
    partNumber = row.read(Self.partNumber, &desk)
    perLink = row.read(Self.perLink, &desk)
    price = row.read(Self.price, &desk)
  }
}
