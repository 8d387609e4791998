import Domain

/// What goes over links between sites.
extension Fleet {
  /// Highest traffic of a link in a period, and the slice that sees it.
  func linkPeak(_ link: Int, _ period: Int) -> (traffic: Traffic, slice: Int) {
    horizon.slices.indices.reduce((.zero, 0)) { peak, h in
      let traffic = siteLinks.traffic[link, period, h]
      return traffic > peak.0 ? (traffic, h) : peak
    }
  }

  /// Ports taken of a link.
  func linkPorts(_ link: Int, _ period: Int) -> Int {
    placed.network.linkPorts.first { $0.line == link && $0.period == period }?.count ?? 0
  }
}
