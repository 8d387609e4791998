import Domain

/// Traffic billed and carried.
extension Fleet {
  /// 95th-percentile traffic of a product in a period: the greater of both directions' percentiles.
  func billedTraffic(_ product: Int, _ period: Int) -> Traffic {
    max(percentile(of: trafficOut, product, period), percentile(of: trafficIn, product, period))
  }

  /// Highest traffic of a product in a period over slices and directions, and the slice that sees it.
  func peakTraffic(_ product: Int, _ period: Int) -> (traffic: Traffic, slice: Int) {
    horizon.slices.indices.reduce((.zero, 0)) { peak, h in
      let traffic = max(trafficOut[product, period, h], trafficIn[product, period, h])
      return traffic > peak.0 ? (traffic, h) : peak
    }
  }

  /// The least traffic that the slices above it exceed for at most the free share of the period.
  private func percentile(of traffic: Grid<Traffic>, _ product: Int, _ period: Int) -> Traffic {
    let falling = horizon.slices.indices
      .map { (traffic: traffic[product, period, $0], share: horizon.slices[$0].share) }
      .sorted { $0.traffic > $1.traffic }
    var left = BandwidthProduct.freeShare + Tolerance.arithmetic
    for slice in falling {
      left -= slice.share
      if left < 0 { return slice.traffic }
    }
    return .zero
  }
}
