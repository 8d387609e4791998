import Domain

/// The moves, with every `*` written out.
struct MoveTable {
  private(set) var moves: [Move] = []

  init(_ meaning: Meaning, _ desk: inout Desk) {
    var seen = Overlaps<MoveRoute>(of: MoveRecord.declaration.name)
    for record in meaning.records[MoveRecord.self] {
      let servers = Self.servers(of: record, meaning, &desk)
      let leaves = meaning.siteNames.knows(record.from, at: record.place(MoveRecord.from), &desk)
      let arrives = meaning.siteNames.knows(record.to, at: record.place(MoveRecord.to), &desk)
      guard let servers, leaves, arrives, let from = record.from, let to = record.to else { continue }
      guard from != to else {
        desk.findings.add(
          .moveToItself, at: record.place(MoveRecord.to), "servers of '\(from)' are there already")
        continue
      }
      guard seen.hasRoom(for: servers.count, at: record.place(MoveRecord.server), &desk) else { continue }
      let written = servers.map {
        Move(
          server: $0, from: ID(from), to: ID(to), price: record.price ?? .zero, outage: record.outage ?? 0)
      }
      if seen.add(written.map(\.route), record.row, at: record.place(MoveRecord.server), &desk) {
        moves += written
      }
    }
  }

  private static func servers(
    of record: MoveRecord, _ meaning: Meaning, _ desk: inout Desk
  ) -> [ID<ServerType>]? {
    if record.server == Times.every { return meaning.servers.map(\.id) }
    let place = record.place(MoveRecord.server)
    guard meaning.serverNames.knows(record.server, at: place, &desk) else { return nil }
    return record.server.map { [ID($0)] }
  }
}
