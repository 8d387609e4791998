import Domain

/// What the table `power_curves` says, by server type.
struct PowerCurves: Sendable {
  private(set) var curves: [String: PowerCurve] = [:]

  private struct Written: Hashable {
    let server: String
    let utilisation: Double
  }

  init() {}

  init(_ records: [PowerCurveRecord], _ servers: Names, _ desk: inout Desk) {
    var seen: [Written: RowReference] = [:]
    var points: [String: [(record: PowerCurveRecord, utilisation: Double, power: Power)]] = [:]
    for record in records {
      let place = record.place(PowerCurveRecord.server)
      guard servers.knows(record.server, at: place, &desk), let server = record.server,
        let utilisation = record.utilisation, let power = record.power
      else { continue }
      let key = Written(server: server, utilisation: utilisation)
      if let first = seen[key] {
        desk.findings.reportDuplicate(of: first, at: place)
      } else {
        seen[key] = record.row
        points[server, default: []].append((record, utilisation, Power(power)))
      }
    }
    for (server, list) in points.sorted(by: { $0.key < $1.key }) {
      for end in [0.0, 1.0] where !list.contains(where: { $0.utilisation == end }) {
        desk.findings.add(
          .openPowerCurve, at: list[0].record.place(PowerCurveRecord.utilisation),
          "the power curve of '\(server)' has no point at \((end * Conversions.percent).figure) %")
      }
      if list.count > 1 { curves[server] = PowerCurve(list.map { ($0.utilisation, $0.power) }) }
      if let idle = list.first(where: { $0.utilisation == 0 }),
        let full = list.first(where: { $0.utilisation == 1 }), full.power < idle.power
      {
        ServerCatalogue.reportPeak(
          server, full.power.value, idle.power.value,
          full.record.place(PowerCurveRecord.power), &desk)
      }
    }
  }

  /// The curve of a server, if it has one; reports what contradicts it.
  func curve(of record: ServerRecord, _ id: String, hasModes: Bool, _ desk: inout Desk) -> PowerCurve? {
    guard let curve = curves[id] else { return nil }
    if hasModes {
      desk.findings.add(
        .curveOfModes, at: record.place(ServerRecord.id),
        "'\(id)' has modes and a power curve, which belongs to a server of one way to run",
        hint: "remove its rows from the table 'modes' or from 'power_curves'")
    }
    let stated = [
      (ServerRecord.idlePower.name, record.idlePower), (ServerRecord.peakPower.name, record.peakPower),
    ]
    for (name, power) in stated where power != nil {
      desk.findings.add(
        .powerStatedTwice, at: .cell(record.row, column: name), "\(name): '\(id)' has a power curve",
        hint: "leave the cell empty")
    }
    return curve
  }
}
