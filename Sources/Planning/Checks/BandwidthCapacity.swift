import Domain

/// A connection carries the traffic of its busiest slice, in either direction.
///
/// max over slices and directions of Σ routing × bytes × 8 ≤ capacity, per (bandwidth product, period).
struct BandwidthCapacity: LimitCheck {
  let name = "bandwidth-capacity"

  func uses(_ inventory: Inventory, _ fleet: Fleet) -> [LimitUse] {
    let horizon = inventory.horizon
    return horizon.periods.enumerated().flatMap { t, period in
      inventory.bandwidth.enumerated().compactMap { b, product in
        let peak = fleet.peakTraffic(b, t)
        let isOpen = fleet.places.sites[product.site].map { fleet.isOpen($0, t) } ?? false
        guard let capacity = product.capacity, isOpen || peak.traffic > .zero else { return nil }
        return LimitUse(
          subject: product.label, period: period.id, slice: horizon.slices[peak.slice].id,
          used: peak.traffic.value, limit: capacity.value, unit: "Gbit/s")
      }
    }
  }

  func sentence(on use: LimitUse) -> String {
    "connection '\(use.subject)' carries \(use.used.figure) Gbit/s of its \(use.limit.figure) Gbit/s in "
      + use.time
  }
}
