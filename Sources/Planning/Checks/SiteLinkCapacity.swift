import Domain

/// A link between sites, and the ports taken of it, carry its busiest slice.
///
/// max over slices of Σ replicated work × bytes × 8 ≤ capacity, and ≤ port capacity × ports, per (link, period).
struct SiteLinkCapacity: LimitCheck {
  let name = "site-link-capacity"

  func uses(_ inventory: Inventory, _ fleet: Fleet) -> [LimitUse] {
    inventory.horizon.periods.indices.flatMap { t in
      inventory.siteLinks.indices.flatMap { l in uses(of: l, in: t, inventory, fleet) }
    }
  }

  private func uses(of l: Int, in t: Int, _ inventory: Inventory, _ fleet: Fleet) -> [LimitUse] {
    let (link, ports) = (inventory.siteLinks[l], fleet.linkPorts(l, t))
    let peak = fleet.linkPeak(l, t)
    guard peak.traffic > .zero || ports > 0 else { return [] }
    func use(_ subject: String, _ limit: Double) -> LimitUse {
      LimitUse(
        subject: subject, period: inventory.horizon.periods[t].id,
        slice: inventory.horizon.slices[peak.slice].id, used: peak.traffic.value, limit: limit, unit: "Gbit/s"
      )
    }
    let whole = link.capacity.map { use(link.label, $0.value) }
    let byPort = link.portCapacity.map { use("\(link.label) ports", $0.value * Double(ports)) }
    return [whole, byPort].compactMap { $0 }
  }

  func faults(_ inventory: Inventory, _ decisions: Decisions) -> [String] {
    let places = Places(inventory)
    return decisions.linkPorts.compactMap { key, count in
      let order = "\(counted(count, "port")) of '\(key.label)' in \(key.period)"
      if places.periods[key.period] == nil { return "\(order) names an unknown period" }
      let link = inventory.siteLinks.first { $0.from == key.from && $0.to == key.to }
      guard link?.portCapacity != nil else { return "\(order) is of no link that has ports" }
      return countFault(count).map { "\(order) \($0)" }
    }
  }

  func sentence(on use: LimitUse) -> String {
    "link '\(use.subject)' carries \(use.used.figure) Gbit/s of its \(use.limit.figure) Gbit/s in \(use.time)"
  }
}
