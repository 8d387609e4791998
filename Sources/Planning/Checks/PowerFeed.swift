import Domain

/// A site's feed carries every installed server at its configured maximum.
///
/// PUE × Σ_type installed × configured maximum ≤ power feed, per (site, period).
struct PowerFeed: LimitCheck {
  let name = "power-feed"

  func uses(_ inventory: Inventory, _ fleet: Fleet) -> [LimitUse] {
    inventory.horizon.periods.enumerated().flatMap { (t, period) -> [LimitUse] in
      let orderable = fleet.orderable(toServeIn: t, inventory)
      let smallest = orderable.map(\.configuredMaximum).filter { $0 > .zero }.min() ?? .zero
      return inventory.sites.enumerated().compactMap { s, site in
        let used = fleet.configuredPower(inventory, s, t)
        guard let feed = site.powerFeed, fleet.isOpen(s, t) || used > .zero else { return nil }
        return LimitUse(
          subject: site.id.name, period: period.id, used: used.value, limit: feed.value, unit: "kW",
          step: smallest.value * site.pue)
      }
    }
  }

  func sentence(on use: LimitUse) -> String {
    "site '\(use.subject)' draws \(Power(use.used).figure) of its \(Power(use.limit).figure) feed in \(use.time)"
  }
}
