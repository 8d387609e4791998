import Domain

/// `latency_objective` of a workload.
struct LatencyObjectiveRecord: Sendable {
  static let serviceTime = Field.quantity(
    "service_time", .requestTime, .required, "what one request takes once it is served, on average", .positive
  )
  static let wait = Field.quantity(
    "wait", .requestTime, .required, "what a request may wait before it is served")
  static let share = Field.quantity(
    "share", .share, .required, "share of the requests that wait no longer",
    FigureRange(lower: .above(0), upper: 0.99999, words: "must be above 0 % and below 100 %"))
  static let workPerRequest = Field.number(
    "work_per_request", .defaultsTo("1"), "units of work that one request is", .positive)

  static let declaration = RecordDeclaration(
    "latency_objective",
    "how long requests may wait: they come at random, take exponential times and wait in one queue for each pool of "
      + "servers or replicas (M/M/c, Erlang C); a server or replica serves as many requests at once as its throughput "
      + "and the service time say: throughput / work_per_request × service_time, rounded down to whole requests, but at "
      + "least one. Rounded so, waits are taken longer than they are, never shorter; where the product is below one, a "
      + "request takes as long as the throughput says",
    key: [],
    [
      serviceTime.declaration, wait.declaration, share.declaration, workPerRequest.declaration,
    ])

  let place: Place
  let objective: LatencyObjective?

  init?(_ value: YAMLValue, of workload: String, _ desk: inout Desk) {
    let owner = FigureNotes.Owner(
      table: WorkloadRecord.declaration.name, row: "\(workload)/\(Self.declaration.name)")
    guard let section = Section(value, as: Self.declaration, owner: owner, &desk) else { return nil }
    place = section.place
    let (serviceTime, wait) = (section.read(Self.serviceTime, &desk), section.read(Self.wait, &desk))
    let (share, work) = (section.read(Self.share, &desk), section.read(Self.workPerRequest, &desk))
    guard let serviceTime, let wait, let share, let work else {
      objective = nil
      return
    }
    objective = LatencyObjective(
      serviceTime: Seconds(serviceTime), wait: Seconds(wait), share: share, workPerRequest: work)
  }
}
