import Domain

/// Throughput asked for, with every `*` written out.
struct DemandTable {
  private(set) var demand: [DemandKey: Throughput] = [:]
  private var highest: [ID<Workload>: [ID<Region>: Throughput]] = [:]
  /// The first row that asks for work of each workload from each region.
  private(set) var asked: [String: [String: RowReference]] = [:]

  init(_ meaning: Meaning, _ desk: inout Desk) {
    let units = Dictionary(
      meaning.workloads.map { ($0.id.name, $0.unit) }, uniquingKeysWith: { first, _ in first })
    var seen = Overlaps<DemandKey>(of: DemandRecord.declaration.name)
    for record in meaning.records[DemandRecord.self] {
      let hasWorkload = meaning.workloadNames.knows(
        record.workload, at: record.place(DemandRecord.workload), &desk)
      let hasRegion = meaning.regions.knows(record.region, at: record.place(DemandRecord.region), &desk)
      let periods = meaning.times.periods(record.period, at: record.place(DemandRecord.period), &desk)
      let slices = meaning.times.slices(record.slice, at: record.place(DemandRecord.slice), &desk)
      if let workload = record.workload, let rate = record.demand {
        desk.findings.checkNoun(rate, units[workload], of: workload, at: record.place(DemandRecord.demand))
      }
      guard hasWorkload, hasRegion, let workload = record.workload, let region = record.region,
        let rate = record.demand
      else { continue }
      let asksForWork = rate.throughput.value > 0
      if asksForWork, asked[workload]?[region] == nil {
        asked[workload, default: [:]][region] = record.row
      }
      guard let periods, let slices,
        seen.hasRoom(for: periods.count * slices.count, at: record.place(DemandRecord.period), &desk)
      else { continue }
      let keys = periods.flatMap { period in
        slices.map {
          DemandKey(workload: ID(workload), region: ID(region), period: period, slice: $0)
        }
      }
      guard seen.add(keys, record.row, at: record.place(DemandRecord.workload), &desk), asksForWork else {
        continue
      }
      for key in keys { demand[key] = rate.throughput }
      let most = most(of: ID(workload), from: ID(region))
      highest[ID(workload), default: [:]][ID(region)] = max(most, rate.throughput)
    }
  }

  /// The highest demand of a workload from a region, over all periods and slices.
  func most(of workload: ID<Workload>, from region: ID<Region>) -> Throughput {
    highest[workload]?[region] ?? .zero
  }
}

/// Finds rows that say the same twice once every `*` is written out, and stops what grows too large.
struct Overlaps<Key: Hashable> {
  private let table: String
  private var rows: [Key: RowReference] = [:]
  private var isFull = false

  init(of table: String) { self.table = table }

  /// Whether `count` more figures are within the limit; reports once when they are not.
  mutating func hasRoom(for count: Int, at place: Place, _ desk: inout Desk) -> Bool {
    if rows.count + count <= Limits.figures { return !isFull }
    if !isFull {
      desk.findings.add(
        .tooLarge, at: place, "with every '*' written out, '\(table)' has more than \(Limits.figures) figures"
      )
    }
    isFull = true
    return false
  }

  /// Whether none of `keys` was there before; reports the row otherwise, once.
  mutating func add(_ keys: [Key], _ row: RowReference, at place: Place, _ desk: inout Desk) -> Bool {
    var earlier: RowReference?
    for key in keys {
      if let first = rows[key] { earlier = earlier ?? first } else { rows[key] = row }
    }
    guard let earlier else { return true }
    desk.findings.reportDuplicate(of: earlier, at: place)
    return false
  }
}
