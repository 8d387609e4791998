import Domain

/// How jobs scale, by workload.
struct ScalingCurves {
  private var points: [String: [ScalingCurve.Point]] = [:]
  /// The first row about each workload.
  private(set) var rows: [String: RowReference] = [:]

  init(_ records: Records, _ names: Names, _ desk: inout Desk) {
    var seen: [[String]: RowReference] = [:]
    for record in records[ScalingRecord.self] {
      guard names.knows(record.workload, at: record.place(ScalingRecord.workload), &desk),
        let workload = record.workload
      else { continue }
      if rows[workload] == nil { rows[workload] = record.row }
      guard let accelerators = record.accelerators, let efficiency = record.efficiency else { continue }
      if accelerators == 0 {
        desk.findings.add(
          .numberOutOfRange, at: record.place(ScalingRecord.accelerators),
          "accelerators: '0' must be 1 or more"
        )
        continue
      }
      if let first = seen.updateValue(record.row, forKey: [workload, "\(accelerators)"]) {
        desk.findings.reportDuplicate(of: first, at: record.place(ScalingRecord.workload))
        continue
      }
      points[workload, default: []].append(.init(accelerators: accelerators, efficiency: efficiency))
    }
  }

  func curve(of workload: String) -> ScalingCurve? { points[workload].map { ScalingCurve(points: $0) } }
}
