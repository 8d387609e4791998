import Domain

/// What replicated work sends from site to site.
struct SiteLinkTraffic: Sendable {
  /// Traffic by (link, period, slice).
  private(set) var traffic: Grid<Traffic>
  /// Throughput sent to other sites by (workload, site, period, slice).
  private(set) var sent: Grid<Throughput>

  init(_ inventory: Inventory, _ copies: [PlacedNetwork.Copy], _ places: Places) {
    let (periods, slices) = (inventory.horizon.periods.count, inventory.horizon.slices.count)
    traffic = Grid(.zero, inventory.siteLinks.count, periods, slices)
    sent = Grid(.zero, inventory.workloads.count, inventory.sites.count, periods, slices)
    for copy in copies {
      let workload = inventory.workloads[copy.workload]
      traffic[copy.link, copy.period, copy.slice] += copy.throughput.traffic(workload.replication)
      guard let site = places.sites[inventory.siteLinks[copy.link].from] else { continue }
      sent[copy.workload, site, copy.period, copy.slice] += copy.throughput
    }
  }
}
