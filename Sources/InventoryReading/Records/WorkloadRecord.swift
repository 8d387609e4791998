/// An entry of `workloads` in `inventory.yaml`.
struct WorkloadRecord: Sendable {
  static let id = Field.identifier("id", of: "workload", "the workload's name everywhere else")
  static let title = Field.text("name", .optional("the id"), "name for people")
  static let unit = Field.identifier(
    "unit", of: "unit of work", "what one unit of work is called: `tokens`, `requests`, `samples`")
  static let maxUtilisation = Field.quantity(
    "max_utilisation", .share, .defaultsTo("100 %"),
    "largest share of a server's throughput that may be planned on", .someOfWhole)
  static let latencyLimit = Field.quantity(
    "latency_limit", .latency, .optional("none"), "longest round-trip time between region and site", .positive
  )
  static let networkOut = Field.quantity(
    "network_out", .dataPerWork, .defaultsTo("0 B"), "data sent from the site to the region per unit of work")
  static let networkIn = Field.quantity(
    "network_in", .dataPerWork, .defaultsTo("0 B"), "data sent from the region to the site per unit of work")

  static let declaration = RecordDeclaration(
    "workloads", "the work that regions ask for", key: ["id"], isRequired: true,
    [
      id.declaration, title.declaration, unit.declaration, maxUtilisation.declaration,
      latencyLimit.declaration, networkOut.declaration, networkIn.declaration,
    ])

  let id: Written<String>?
  let name, unit: String?
  let maxUtilisation: Double?
  let latencyLimit: Written<Double>?
  let networkOut, networkIn: Double?

  init?(_ value: YAMLValue, _ desk: inout Desk) {
    let owner = FigureNotes.Owner(table: "workloads", row: "")
    guard var section = Section(value, as: Self.declaration, owner: owner, &desk) else { return nil }
    desk.figures.count(rowOf: "workloads")
    id = section.written(Self.id, &desk)
    section.owner = FigureNotes.Owner(table: "workloads", row: id?.value ?? "")
    name = section.read(Self.title, &desk)
    unit = section.read(Self.unit, &desk)
    maxUtilisation = section.read(Self.maxUtilisation, &desk)
    latencyLimit = section.written(Self.latencyLimit, &desk)
    networkOut = section.read(Self.networkOut, &desk)
    networkIn = section.read(Self.networkIn, &desk)
  }
}
