import Domain

/// Idle servers that are switched off, by type or by site: what is counted then stands among the assumptions. A server
/// with a measured curve cannot be one of them: the curve needs to know how many are on, and each whole.
struct IdleServers {
  private let meaning: Meaning
  /// Servers with a curve that are of use for any work.
  private let curved: [ID<ServerType>]

  init(_ meaning: Meaning, _ throughputs: [ThroughputFigure]) {
    self.meaning = meaning
    let working = Set(throughputs.map(\.server))
    curved = meaning.servers.filter { $0.powerCurve != nil && working.contains($0.id) }.map(\.id)
  }

  func check(_ desk: inout Desk) {
    for record in meaning.records[ServerRecord.self] where record.switchesOffIdle {
      guard let id = record.id else { continue }
      note(
        FigureNotes.Owner(table: ServerRecord.declaration.name, row: id), ServerRecord.switchOffIdle, &desk)
      guard curved.contains(ID(id)) else { continue }
      report(
        ID(id), at: record.place(ServerRecord.switchOffIdle),
        hint: "leave the cell empty, or state its idle_power and peak_power instead of the curve", &desk)
    }
    for site in meaning.written.sites.items {
      guard let key = site.facility.switchOffIdle, site.facility.switchesOffIdle else { continue }
      note(site.facility.owner, FacilityRecord.switchOffIdle, &desk)
      for server in curved {
        report(
          server, at: key.place,
          hint: "remove the key, or state the server's idle_power and peak_power instead of the curve", &desk)
      }
    }
  }

  private func report(_ server: ID<ServerType>, at place: Place, hint: String, _ desk: inout Desk) {
    desk.findings.add(
      .curveSwitchedOff, at: place,
      "switch_off_idle: '\(server)' has a power curve, which spreads its work over all that are on",
      hint: hint)
  }

  private func note(_ owner: FigureNotes.Owner, _ field: Field<Bool>, _ desk: inout Desk) {
    desk.figures.note(
      default: "yes", key: owner.key(field.name),
      because:
        "dcplan's formula: work is packed on as few servers as carry it, the last, partly used one counts in "
        + "part; held for jobs or latency objectives, they stay on")
  }
}
