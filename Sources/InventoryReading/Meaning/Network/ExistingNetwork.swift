import Domain

/// The switches that stand at the sites already: those the inventory lists, or else as many as the existing servers
/// need.
struct ExistingNetwork: Sendable {
  private(set) var existing: [ExistingSwitches] = []
  private let types: [ID<Fabric>: [FabricRole: SwitchType]]
  private let switches: SwitchCatalogue

  init(
    _ records: Records, _ fabrics: FabricTable, _ switches: SwitchCatalogue, _ sites: SiteList,
    _ fleet: ExistingFleet, _ servers: ServerCatalogue, _ horizon: Horizon, _ desk: inout Desk
  ) {
    self.switches = switches
    types = Dictionary(
      uniqueKeysWithValues: fabrics.fabrics.map { ($0.id, $0.switches.compactMapValues(switches.type)) })
    let stated = readStated(records[ExistingSwitchRecord.self], fabrics, sites, &desk)
    for fabric in fabrics.fabrics {
      guard let shape = FabricShape(fabric, switches.type) else { continue }
      for site in sites.names.known.sorted() {
        let key = "\(fabric.id)/\(site)"
        guard fabric.stands(at: ID(site)), !stated.contains(key) else { continue }
        let needed = Self.needed(fabric, shape, fleet.most(at: ID(site), servers, horizon))
        for role in fabric.roles where needed[role, default: 0] > 0 {
          add(fabric.id, ID(site), role, needed[role] ?? 0)
          desk.figures.note(
            default: "\(needed[role] ?? 0)", unit: "switches",
            key: "existing_switches/\(key)/\(role.rawValue)",
            because: "dcplan's default: as many as the existing servers need")
        }
      }
    }
  }

  private mutating func add(_ fabric: ID<Fabric>, _ site: ID<Site>, _ role: FabricRole, _ count: Int) {
    guard count > 0 else { return }
    existing.append(ExistingSwitches(fabric: fabric, site: site, role: role, count: count))
  }

  /// - Returns: pairs of fabric and site that any row is about.
  private mutating func readStated(
    _ records: [ExistingSwitchRecord], _ fabrics: FabricTable, _ sites: SiteList, _ desk: inout Desk
  ) -> Set<String> {
    var (stated, seen): (Set<String>, [String: RowReference]) = ([], [:])
    for record in records {
      let hasFabric = fabrics.names.knows(record.fabric, at: record.place(ExistingSwitchRecord.fabric), &desk)
      let hasSite = sites.names.knows(record.site, at: record.place(ExistingSwitchRecord.site), &desk)
      guard hasFabric, hasSite, let fabric = record.fabric, let site = record.site,
        let role = record.role.flatMap(FabricRole.init)
      else { continue }
      if sites.isExisting(site) == false {
        desk.findings.add(
          .existingAtCandidate, at: record.place(ExistingSwitchRecord.site),
          "switches stand at '\(site)', which is only a candidate", hint: "make its state 'existing'")
      }
      if let known = fabrics.fabrics.first(where: { $0.id.name == fabric }) {
        checkRole(role, known, ID(site), record, &desk)
      }
      stated.insert("\(fabric)/\(site)")
      if let first = seen.updateValue(record.row, forKey: "\(fabric)/\(site)/\(role.rawValue)") {
        desk.findings.reportDuplicate(of: first, at: record.place(ExistingSwitchRecord.fabric))
      } else {
        add(ID(fabric), ID(site), role, record.count ?? 0)
      }
    }
    return stated
  }

  private func checkRole(
    _ role: FabricRole, _ fabric: Fabric, _ site: ID<Site>, _ record: ExistingSwitchRecord, _ desk: inout Desk
  ) {
    if fabric.switches[role] == nil {
      desk.findings.add(
        .fabricContradiction, at: record.place(ExistingSwitchRecord.role),
        "the fabric '\(fabric.id)' has no \(role.rawValue)")
    }
    if role == .leaf, let reach = FabricShape(fabric, switches.type)?.reach, record.count ?? 0 > reach {
      desk.findings.add(
        .fabricPortsDoNotFit, at: record.place(ExistingSwitchRecord.count),
        "the fabric '\(fabric.id)' joins at most \(reach) leaves")
    }
    if !fabric.stands(at: site) {
      desk.findings.add(
        .fabricContradiction, at: record.place(ExistingSwitchRecord.site),
        "the site '\(site)' does not have the fabric '\(fabric.id)'")
    }
  }

  /// Switches that the most servers standing at once would need.
  private static func needed(
    _ fabric: Fabric, _ shape: FabricShape, _ most: [ID<ServerType>: Int]
  ) -> [FabricRole: Int] {
    let joined = fabric.ports.map { (count: most[$0.server] ?? 0, ports: $0.count) }
    let leaves = shape.leaves(
      ports: joined.reduce(0) { $0 + $1.count * $1.ports }, servers: joined.reduce(0) { $0 + $1.count })
    return shape.switches(leaves: leaves)
  }

  /// Existing switches of a site by type.
  func counts(at site: ID<Site>) -> [ID<SwitchType>: Int] {
    existing.filter { $0.site == site }.reduce(into: [:]) { counts, stock in
      guard let type = types[stock.fabric]?[stock.role] else { return }
      counts[type.id, default: 0] += stock.count
    }
  }
}
