import Domain

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
  static let headroom = Field.quantity(
    "headroom", .share, .optional("none"),
    "growth beyond the demand for which servers stand ready, a share of it; it costs servers, not energy",
    FigureRange(lower: .from(0), upper: 10, words: "must be 0 % to 1000 %"))
  static let deferrable = Field.quantity(
    "deferrable", .share, .optional("none"),
    "share of each slice's demand that may be served in any other slice of the same period", .upToWhole)
  static let shortPenalty = Field.quantity(
    "short_penalty", .workPrice, .optional("none: all demand is served"),
    "demand may stay unserved at this price per unit of work; the total counts it, cash and budgets do not. Where the "
      + "objective names another goal before the cost, all demand is served")
  static let replication = Field.quantity(
    "replication", .dataPerWork, .optional("none"),
    "data that the serving site sends to one other site per unit of work, over the table `site_links`; where several "
      + "links leave, the plan chooses")
  static let modes = FieldDeclaration(
    "modes", .structure("list of modes"), .optional("any"),
    "modes it may run in; throughput figures of other modes are not used")
  static let replicaAccelerators = Field.count(
    "replica_accelerators", .optional("none"),
    "accelerators that one replica runs on; it may take part of a server or several")
  static let sharing = Field.choice(
    "sharing", Sharing.allCases.map(\.rawValue), .optional("shared"),
    "whether it shares servers with all workloads, has whole servers of its own, or whole replicas of its own"
  )
  static let latencyObjective = FieldDeclaration(
    "latency_objective", .structure("mapping, below"), .optional("none"),
    "how long its requests may wait; limits how busy servers or replicas of its own may be")

  static let weight = Field.number(
    "weight", .optional("one multiple in common"),
    "under the objective throughput, worth of serving this demand once, with a multiple of its own; 0 takes the "
      + "demand as it is",
    .notNegative)

  static let siteLossShare = Field.quantity(
    "survives_site_loss", .share, .optional("none"),
    "share of the demand that the other sites serve when any one site is lost, on servers that then do nothing else and "
      + "over the connections taken. Servers rented by the hour (`on-demand`, `spot`) are not counted on then; leased and "
      + "committed ones are. Work is then done when it is asked for, without headroom, and nothing is replicated; what is "
      + "short in the plan need not survive", .someOfWhole)

  static let declaration = RecordDeclaration(
    "workloads", "the work that regions ask for", key: ["id"], isRequired: true,
    [
      id.declaration, title.declaration, unit.declaration, maxUtilisation.declaration,
      latencyLimit.declaration, networkOut.declaration, networkIn.declaration,
      headroom.declaration, deferrable.declaration, shortPenalty.declaration, modes,
      weight.declaration,
      siteLossShare.declaration, replication.declaration,
      replicaAccelerators.declaration, sharing.declaration, latencyObjective,
    ])

  let id: Written<String>?
  let name, unit: String?
  let maxUtilisation: Double?
  let latencyLimit: Written<Double>?
  let networkOut, networkIn, weight: Double?
  let siteLossShare: Written<Double>?
  let headroom, deferrable, shortPenalty: Double?
  let replication: Written<Double>?
  /// nil when any will do.
  let modes: [Written<String>]?
  let replicaAccelerators: Written<Int>?
  let sharing: Sharing?
  let latencyObjective: LatencyObjectiveRecord?

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
    headroom = section.readIfWritten(Self.headroom, &desk)
    deferrable = section.readIfWritten(Self.deferrable, &desk)
    shortPenalty = section.readIfWritten(Self.shortPenalty, &desk)
    weight = section.readIfWritten(Self.weight, &desk)
    siteLossShare = section.stated(Self.siteLossShare, &desk)
    replication = section.stated(Self.replication, &desk)
    modes = section.structure(Self.modes, &desk).map { Self.names($0, &desk) }
    replicaAccelerators = section.stated(Self.replicaAccelerators, &desk)
    sharing = section.read(Self.sharing, &desk).flatMap { Sharing(rawValue: $0) }
    let id = id?.value ?? ""
    latencyObjective = section.structure(Self.latencyObjective, &desk)
      .flatMap { LatencyObjectiveRecord($0, of: id, &desk) }
  }

  private static func names(_ value: YAMLValue, _ desk: inout Desk) -> [Written<String>] {
    let items = value.items(of: modes.name, &desk)
    if items.isEmpty, case .list = value.content {
      desk.findings.add(
        .missingValue, at: value.place, "modes: the list is empty", hint: "leave the key out instead")
    }
    return items.compactMap { item in
      item.text(of: modes.name, &desk).map { Written(value: $0, place: item.place) }
    }
  }
}
