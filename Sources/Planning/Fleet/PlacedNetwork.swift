import Domain

/// The decisions on networks at their positions in the inventory's lists, in one order. What cannot be placed is left
/// out here and reported by the checks.
struct PlacedNetwork: Sendable {
  struct SwitchOrder: Sendable {
    let site, fabric: Int
    let role: FabricRole
    let period, count: Int
  }
  struct Ports: Sendable {
    /// A bandwidth product, or a link between sites.
    let line, period, count: Int
  }
  struct Copy: Sendable {
    let link, workload, period, slice: Int
    let throughput: Throughput
  }

  /// By site, fabric, role and period.
  let switchOrders: [SwitchOrder]
  /// Of bandwidth products, by product and period.
  let ports: [Ports]
  /// Of links between sites, by link and period.
  let linkPorts: [Ports]
  /// Replicated work, by link, workload, period and slice.
  let copies: [Copy]

  init(_ decisions: Decisions, _ inventory: Inventory, _ places: Places) {
    switchOrders = decisions.switches.compactMap { Self.switchOrder($0, $1, places) }
      .sorted { ($0.site, $0.fabric, $0.role, $0.period) < ($1.site, $1.fabric, $1.role, $1.period) }
    ports = decisions.ports.compactMap { key, count in
      let product = inventory.bandwidth.firstIndex {
        $0.site == key.site && $0.region == key.region && $0.portCapacity != nil
      }
      return Self.ports(product, key.period, count, places)
    }.sorted { ($0.line, $0.period) < ($1.line, $1.period) }
    linkPorts = decisions.linkPorts.compactMap { key, count in
      let link = inventory.siteLinks.firstIndex {
        $0.from == key.from && $0.to == key.to && $0.portCapacity != nil
      }
      return Self.ports(link, key.period, count, places)
    }.sorted { ($0.line, $0.period) < ($1.line, $1.period) }
    copies = decisions.replication.compactMap { Self.copy($0, $1, inventory, places) }
      .sorted { ($0.link, $0.workload, $0.period, $0.slice) < ($1.link, $1.workload, $1.period, $1.slice) }
  }

  private static func switchOrder(
    _ key: SwitchPurchaseKey, _ count: Int, _ places: Places
  ) -> SwitchOrder? {
    guard let site = places.sites[key.site], let fabric = places.fabrics[key.fabric],
      let period = places.periods[key.period], (1...Decisions.mostPerOrder).contains(count)
    else { return nil }
    return SwitchOrder(site: site, fabric: fabric, role: key.role, period: period, count: count)
  }

  private static func ports(_ line: Int?, _ period: ID<Period>, _ count: Int, _ places: Places) -> Ports? {
    guard let line, let period = places.periods[period], (1...Decisions.mostPerOrder).contains(count) else {
      return nil
    }
    return Ports(line: line, period: period, count: count)
  }

  private static func copy(
    _ key: ReplicationKey, _ throughput: Throughput, _ inventory: Inventory, _ places: Places
  ) -> Copy? {
    guard let link = inventory.siteLinks.firstIndex(where: { $0.from == key.from && $0.to == key.to }),
      let workload = places.workloads[key.workload], let period = places.periods[key.period],
      let slice = places.slices[key.slice], throughput.isLawful
    else { return nil }
    return Copy(link: link, workload: workload, period: period, slice: slice, throughput: throughput)
  }
}
