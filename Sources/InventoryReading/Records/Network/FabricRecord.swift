import Domain

/// A row of the table `fabrics`: a network that joins the servers of a site.
struct FabricRecord: TableRecord {
  static let id = Field.identifier("id", of: "fabric", "the fabric's name everywhere else")
  static let site = Field.reference(
    "site", to: "site", .required, "site that has it; `*` gives every site one of its own")
  static let template = Field.choice(
    "template", Fabric.Template.allCases.map(\.rawValue), .required,
    "how the switches are joined; `rail-optimised` has one leaf for each port of a group of servers, `three-tier` "
      + "a core above the spines")
  static let leaf = Field.reference("leaf", to: "switch type", .required, "switch that servers plug into")
  static let spine = Field.reference(
    "spine", to: "switch type", .required, "switch that joins leaves; the aggregation of a three-tier fabric")
  static let core = Field.reference(
    "core", to: "switch type", .optional("none"),
    "`three-tier` only, and required there: switch that joins spines")
  static let oversubscription = Field.number(
    "oversubscription", .defaultsTo("1"),
    "traffic that the servers of a leaf may send over what its uplinks carry: 3 is 3:1",
    FigureRange(lower: .from(1), upper: 1000, words: "must be 1 to 1000"))
  static let uplinks = Field.count(
    "uplinks", .optional("as many as the oversubscription asks for"),
    "links from one leaf to its spines; the other ports are for servers", nouns: ["link", "links"])
  static let railGroup = Field.count(
    "rail_group", .optional("as many as a leaf has ports for"),
    "`rail-optimised` only: servers that share the leaves of one group", nouns: ["server", "servers"])

  static let declaration = RecordDeclaration(
    "fabrics",
    "networks inside sites; their switches are counted from the ports of the servers there, in whole switches",
    key: ["id"],
    [
      id.declaration, site.declaration, template.declaration, leaf.declaration, spine.declaration,
      core.declaration, oversubscription.declaration, uplinks.declaration, railGroup.declaration,
    ])

  let row: RowReference
  let id, site, template, leaf, spine, core: String?
  let oversubscription: Double?
  let uplinks, railGroup: Int?
  /// Whether both the oversubscription and the uplinks are written: they would say the same thing twice.
  let statesBoth: Bool

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    id = row.read(Self.id, &desk)
    site = row.read(Self.site, &desk)
    template = row.read(Self.template, &desk)
    leaf = row.read(Self.leaf, &desk)
    spine = row.read(Self.spine, &desk)
    core = row.read(Self.core, &desk)
    statesBoth =
      row.isWritten(Self.uplinks.declaration) && row.isWritten(Self.oversubscription.declaration)
    let statesUplinks = row.isWritten(Self.uplinks.declaration)
    oversubscription = statesUplinks ? nil : row.read(Self.oversubscription, &desk)
    uplinks = statesUplinks ? row.read(Self.uplinks, &desk) : nil
    railGroup =
      template == Fabric.Template.railOptimised.rawValue || row.isWritten(Self.railGroup.declaration)
      ? row.read(Self.railGroup, &desk) : nil
  }
}
