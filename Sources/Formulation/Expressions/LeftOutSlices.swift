import Domain
import Optimization

/// Billing traffic by its percentile as the contract says, whatever slices a search within its gap left out.
extension Setting {
  /// Leaves the slices of highest traffic out, as many as 5 % of the hours allow, and returns the highest traffic
  /// of the others, Gbit/s.
  func leaveOut(
    of product: BandwidthProduct, _ direction: Direction, in period: Period, _ values: inout [Double]
  ) -> Double {
    var free = BandwidthProduct.freeShare + Tolerance.wholeNumber
    var highest: Double?
    for (slice, traffic) in fallingTraffic(of: product, direction, in: period, at: values) {
      free -= slice.share
      if free < 0 && highest == nil { highest = traffic }
      let key = LeftOutKey(
        product: ProductKey(product), period: period.id, slice: slice.id, direction: direction)
      if let leftOut = unknowns.leftOut[key] { values[leftOut.rawValue] = highest == nil ? 1 : 0 }
    }
    return highest ?? 0
  }

  private func fallingTraffic(
    of product: BandwidthProduct, _ direction: Direction, in period: Period, at values: [Double]
  ) -> [(slice: Slice, traffic: Double)] {
    world.slices
      .map { ($0, traffic(over: product, direction, in: period, $0).value(at: values)) }
      .sorted { ($1.1, $0.0.id) < ($0.1, $1.0.id) }
  }
}
