import Domain

/// What goes over links between sites.
extension Fleet {
  /// Traffic of a link in one slice.
  func linkTraffic(_ inventory: Inventory, _ link: Int, _ period: Int, _ slice: Int) -> Traffic {
    placed.network.copies.filter { $0.link == link && $0.period == period && $0.slice == slice }
      .reduce(.zero) { $0 + $1.throughput.traffic(inventory.workloads[$1.workload].replication) }
  }

  /// Highest traffic of a link in a period, and the slice that sees it.
  func linkPeak(_ inventory: Inventory, _ link: Int, _ period: Int) -> (traffic: Traffic, slice: Int) {
    horizon.slices.indices.reduce((.zero, 0)) { peak, h in
      let traffic = linkTraffic(inventory, link, period, h)
      return traffic > peak.0 ? (traffic, h) : peak
    }
  }

  /// Ports taken of a link.
  func linkPorts(_ link: Int, _ period: Int) -> Int {
    placed.network.linkPorts.first { $0.line == link && $0.period == period }?.count ?? 0
  }
}
