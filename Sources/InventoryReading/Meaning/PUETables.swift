import Domain

/// What the tables `pue` and `pue_curve` say, by site.
struct PUETables: Sendable {
  private(set) var bySlice: [String: [ID<Slice>: Double]] = [:]
  private(set) var curves: [String: PUECurve] = [:]

  init(_ records: Records, _ sites: Names, _ times: Times, _ desk: inout Desk) {
    readCurves(records[PUECurveRecord.self], sites, &desk)
    readSlices(records[PUERecord.self], sites, times, &desk)
  }

  private mutating func readSlices(
    _ records: [PUERecord], _ sites: Names, _ times: Times, _ desk: inout Desk
  ) {
    var seen: [String: Overlaps<ID<Slice>>] = [:]
    for record in records {
      let place = record.place(PUERecord.site)
      let hasSite = sites.knows(record.site, at: place, &desk)
      let slices = times.slices(
        record.slice, at: record.place(PUERecord.slice), &desk)
      guard hasSite, let site = record.site, let slices, let pue = record.pue,
        seen[site, default: Overlaps(of: PUERecord.declaration.name)].add(
          slices, record.row, at: place, &desk)
      else { continue }
      if curves[site] != nil {
        desk.findings.add(
          .pueStatedTwice, at: place, "'\(site)' has a PUE by slice and a curve in the table 'pue_curve'",
          hint: "remove either")
      }
      for slice in slices { bySlice[site, default: [:]][slice] = pue }
    }
  }

  private struct Written: Hashable {
    let site: String
    let itPower: Double
  }

  private mutating func readCurves(_ records: [PUECurveRecord], _ sites: Names, _ desk: inout Desk) {
    var points: [String: [(point: PUECurve.Point, row: RowReference)]] = [:]
    var seen: [Written: RowReference] = [:]
    for record in records {
      let place = record.place(PUECurveRecord.site)
      guard sites.knows(record.site, at: place, &desk), let site = record.site, let power = record.itPower,
        let pue = record.pue
      else { continue }
      let point = PUECurve.Point(Power(power), pue)
      if let first = seen[Written(site: site, itPower: power)] {
        desk.findings.reportDuplicate(of: first, at: place)
      } else {
        seen[Written(site: site, itPower: power)] = record.row
        points[site, default: []].append((point, record.row))
      }
    }
    for (site, list) in points.sorted(by: { $0.key < $1.key }) {
      let rising = list.sorted { $0.point.itPower < $1.point.itPower }
      Self.checkRising(rising, of: site, &desk)
      curves[site] = PUECurve(rising.map(\.point))
    }
  }

  /// What servers draw, the facility draws too: its power rises at least as much as theirs.
  private static func checkRising(
    _ points: [(point: PUECurve.Point, row: RowReference)], of site: String, _ desk: inout Desk
  ) {
    for (before, after) in zip(points.map(\.point), points.dropFirst()) {
      let more = after.point.itPower - before.itPower
      let rise = after.point.facilityPower - before.facilityPower
      guard rise.value < more.value * (1 - roundingShare) else { continue }
      desk.findings.add(
        .impossiblePUECurve, at: .cell(after.row, column: PUECurveRecord.pue.name),
        "'\(site)' draws \(after.point.facilityPower.value.figure) kW at \(after.point.itPower.value.figure) kW "
          + "of IT power and \(before.facilityPower.value.figure) kW at \(before.itPower.value.figure) kW",
        hint: "the power of the whole facility must rise at least as much as that of its servers")
    }
  }

  private static let roundingShare = 1e-9
}
