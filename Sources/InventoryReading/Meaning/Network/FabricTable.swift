import Domain

/// The fabrics with the ports of servers in them and the parts of their links.
struct FabricTable: Sendable {
  private(set) var fabrics: [Fabric] = []
  private(set) var names: Names
  private let switches: SwitchCatalogue

  init(
    _ records: Records, _ switches: SwitchCatalogue, _ sites: Names, _ servers: Names, _ desk: inout Desk
  ) {
    self.switches = switches
    names = Names(
      "fabric", unknown: .unknownFabric,
      isWhole: records.isWhole(FabricRecord.self) && records[FabricRecord.self].allSatisfy { $0.id != nil })
    let declared = records[FabricRecord.self].filter { record in
      guard let id = record.id else { return false }
      return names.declare(id, at: record.place(FabricRecord.id), &desk)
    }
    let ports = FabricPortTable(records[PortRecord.self], names, servers, &desk)
    let parts = LinkPartTable(records[LinkPartRecord.self], names, &desk)
    for record in declared {
      guard let id = record.id,
        let fabric = fabric(id, record, ports.ports[id] ?? [], parts.parts[id] ?? [], sites, &desk)
      else { continue }
      FabricCheck(fabric, record, switches, ports.rows).report(&desk)
      fabrics.append(fabric)
      noteSilence(of: fabric, servers.known.filter { ports.rows["\(id)/\($0)"] == nil }, &desk)
    }
  }

  /// What no row says of a fabric: `servers` that are not joined, links that are made of nothing.
  private func noteSilence(of fabric: Fabric, _ servers: Set<String>, _ desk: inout Desk) {
    for server in servers.sorted() {
      desk.figures.note(
        default: "0", key: "ports/\(server)/\(fabric.id)/count",
        because: "dcplan's default: servers without a row are not joined")
    }
    for link in LinkPart.Link.allCases where !fabric.parts.contains(where: { $0.link == link }) {
      desk.figures.note(
        default: "none", key: "link_parts/\(fabric.id)/\(link.rawValue)",
        because: "the inventory has no parts of these links: they cost nothing")
    }
  }

  /// nil when something it needs could not be read, which was reported.
  private func fabric(
    _ id: String, _ record: FabricRecord, _ ports: [ServerPorts], _ parts: [LinkPart], _ sites: Names,
    _ desk: inout Desk
  ) -> Fabric? {
    let isEverywhere = record.site == Times.every
    let hasSite = isEverywhere || sites.knows(record.site, at: record.place(FabricRecord.site), &desk)
    let hasLeaf = switches.names.knows(record.leaf, at: record.place(FabricRecord.leaf), &desk)
    let hasSpine = switches.names.knows(record.spine, at: record.place(FabricRecord.spine), &desk)
    let hasCore =
      record.core.map { switches.names.knows($0, at: record.place(FabricRecord.core), &desk) } ?? true
    guard hasSite, hasLeaf, hasSpine, hasCore, let site = record.site,
      let template = record.template.flatMap(Fabric.Template.init), let leaf = record.leaf,
      let spine = record.spine
    else { return nil }
    var types: [FabricRole: ID<SwitchType>] = [.leaf: ID(leaf), .spine: ID(spine)]
    types[.core] = record.core.map { ID($0) }
    return Fabric(
      id: ID(id), site: isEverywhere ? nil : ID(site), template: template, switches: types,
      oversubscription: record.oversubscription ?? 1, uplinks: record.uplinks, railGroup: record.railGroup,
      ports: ports, parts: parts)
  }
}

/// The ports of servers by fabric.
private struct FabricPortTable {
  private(set) var ports: [String: [ServerPorts]] = [:]
  /// Where a pair of server type and fabric is written.
  private(set) var rows: [String: RowReference] = [:]

  init(_ records: [PortRecord], _ fabrics: Names, _ servers: Names, _ desk: inout Desk) {
    for record in records {
      let hasServer = servers.knows(record.server, at: record.place(PortRecord.server), &desk)
      let hasFabric = fabrics.knows(record.fabric, at: record.place(PortRecord.fabric), &desk)
      guard hasServer, hasFabric, let server = record.server, let fabric = record.fabric,
        let count = record.count, let speed = record.speed
      else { continue }
      if let first = rows.updateValue(record.row, forKey: "\(fabric)/\(server)") {
        desk.findings.reportDuplicate(of: first, at: record.place(PortRecord.server))
      } else if count > 0 {
        ports[fabric, default: []].append(
          ServerPorts(server: ID(server), count: count, speed: Traffic(speed)))
      }
    }
  }
}

/// The parts of links by fabric.
private struct LinkPartTable {
  private(set) var parts: [String: [LinkPart]] = [:]

  init(_ records: [LinkPartRecord], _ fabrics: Names, _ desk: inout Desk) {
    var seen: [[String]: RowReference] = [:]
    for record in records {
      let place = record.place(LinkPartRecord.fabric)
      guard fabrics.knows(record.fabric, at: place, &desk), let fabric = record.fabric,
        let link = record.link.flatMap(LinkPart.Link.init),
        let kind = record.kind.flatMap(LinkPart.Kind.init), let id = record.id
      else { continue }
      if let first = seen.updateValue(record.row, forKey: [fabric, link.rawValue, id]) {
        desk.findings.reportDuplicate(of: first, at: place)
        continue
      }
      parts[fabric, default: []].append(
        LinkPart(
          id: ID(id), link: link, kind: kind, name: record.name ?? id, vendor: record.vendor ?? "",
          partNumber: record.partNumber ?? "", perLink: record.perLink ?? 1, price: record.price ?? .zero))
    }
  }
}
