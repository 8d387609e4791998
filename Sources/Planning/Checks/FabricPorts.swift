import Domain

/// Every fabric has a port for every server port it joins, and for every link between its tiers; and no more leaves
/// than reach each other.
///
/// Per (fabric, site, period), with the numbers of ports and links of `FabricShape`: server ports ≤ ports down ×
/// leaves; with rails, rails × ⌈servers / group⌉ ≤ leaves; uplinks × leaves ≤ ports × spines; uplinks × spines ≤
/// ports × cores; leaves ≤ reach.
struct FabricPorts: LimitCheck {
  let name = "fabric-ports"

  func uses(_ inventory: Inventory, _ fleet: Fleet) -> [LimitUse] {
    inventory.horizon.periods.indices.flatMap { t in
      inventory.sites.indices.flatMap { s in
        inventory.fabrics.indices.flatMap { f in uses(of: f, at: s, in: t, inventory, fleet) }
      }
    }
  }

  private func uses(
    of f: Int, at s: Int, in t: Int, _ inventory: Inventory, _ fleet: Fleet
  ) -> [LimitUse] {
    let (fabric, site) = (inventory.fabrics[f], inventory.sites[s])
    let count = { fleet.switches[f, $0, s, t] }
    let joined = JoinedServers(fabric, at: s, in: t, fleet)
    guard fabric.stands(at: site.id), let shape = inventory.shape(of: fabric),
      joined.servers > 0 || count(.leaf) > 0
    else { return [] }
    func use(_ part: String, _ used: Int, _ limit: Int, _ unit: String, step: Int = 1) -> LimitUse {
      LimitUse(
        subject: "\(site.id) \(fabric.id)\(part)", period: inventory.horizon.periods[t].id,
        used: Double(used), limit: Double(limit), unit: unit, step: Double(step))
    }
    let leaves =
      shape.rails.map {
        use("", shape.leaves(ports: 0, servers: joined.servers), count(.leaf), "leaves", step: $0)
      }
      ?? use(
        "", joined.ports, shape.down * count(.leaf), "ports", step: fabric.ports.map(\.count).min() ?? 1)
    let spines = use(
      " spine", shape.uplinks * count(.leaf), shape.spinePorts * count(.spine), "ports", step: shape.uplinks)
    let reach = use(" reach", count(.leaf), shape.reach, "leaves")
    guard shape.corePorts > 0 else { return [leaves, spines, reach] }
    let cores = use(
      " core", shape.spineUplinks * count(.spine), shape.corePorts * count(.core), "ports",
      step: shape.spineUplinks)
    return [leaves, spines, cores, reach]
  }

  func faults(_ inventory: Inventory, _ decisions: Decisions) -> [String] {
    let places = Places(inventory)
    return decisions.switches.compactMap { fault(of: $0, $1, inventory, places) }
  }

  private func fault(
    of key: SwitchPurchaseKey, _ count: Int, _ inventory: Inventory, _ places: Places
  ) -> String? {
    let order = "order of \(count) '\(key.fabric)' \(key.role.rawValue) for '\(key.site)' in \(key.period)"
    guard let fabric = inventory.fabric(key.fabric) else { return "\(order) names an unknown fabric" }
    if places.sites[key.site] == nil { return "\(order) names an unknown site" }
    if places.periods[key.period] == nil { return "\(order) names an unknown period" }
    if fabric.switches[key.role] == nil { return "\(order) is for a role that the fabric does not have" }
    if !fabric.stands(at: key.site) { return "\(order) is for a site that does not have the fabric" }
    return countFault(count).map { "\(order) \($0)" }
  }

  func sentence(on use: LimitUse) -> String {
    "fabric '\(use.subject)' needs \(use.used.figure) \(use.unit) of its \(use.limit.figure) in \(use.time)"
  }
}

/// The servers at a site that a fabric joins, and their ports in it.
private struct JoinedServers {
  private(set) var servers = 0
  private(set) var ports = 0

  init(_ fabric: Fabric, at site: Int, in period: Int, _ fleet: Fleet) {
    for joined in fabric.ports {
      guard let server = fleet.places.servers[joined.server] else { continue }
      let count = fleet.installed[site, server, period]
      (servers, ports) = (servers + count, ports + count * joined.count)
    }
  }
}
