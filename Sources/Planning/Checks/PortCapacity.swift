import Domain

/// The ports taken of a connection carry its busiest slice, in either direction.
///
/// max over slices and directions of traffic ≤ port capacity × ports, per (bandwidth product, period).
struct PortCapacity: LimitCheck {
  let name = "port-capacity"

  func uses(_ inventory: Inventory, _ fleet: Fleet) -> [LimitUse] {
    let horizon = inventory.horizon
    return horizon.periods.enumerated().flatMap { t, period in
      inventory.bandwidth.enumerated().compactMap { b, product in
        let peak = fleet.peakTraffic(b, t)
        let ports = fleet.placed.network.ports.first { $0.line == b && $0.period == t }?.count ?? 0
        guard let capacity = product.portCapacity, ports > 0 || peak.traffic > .zero else { return nil }
        return LimitUse(
          subject: product.label, period: period.id, slice: horizon.slices[peak.slice].id,
          used: peak.traffic.value, limit: capacity.value * Double(ports), unit: "Gbit/s")
      }
    }
  }

  func faults(_ inventory: Inventory, _ decisions: Decisions) -> [String] {
    let places = Places(inventory)
    return decisions.ports.compactMap { fault(of: $0, $1, inventory, places) }
  }

  private func fault(
    of key: PortKey, _ count: Int, _ inventory: Inventory, _ places: Places
  ) -> String? {
    let order = "\(counted(count, "port")) of '\(key.label)' in \(key.period)"
    if places.periods[key.period] == nil { return "\(order) names an unknown period" }
    let product = inventory.bandwidth.first { $0.site == key.site && $0.region == key.region }
    guard product?.portCapacity != nil else { return "\(order) is of no connection that has ports" }
    return countFault(count).map { "\(order) \($0)" }
  }

  func sentence(on use: LimitUse) -> String {
    "ports of connection '\(use.subject)' carry \(use.used.figure) Gbit/s of their \(use.limit.figure) Gbit/s in "
      + use.time
  }
}
