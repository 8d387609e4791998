import Domain

/// No more modules of power and cooling are bought for a site than there is room for, and every order is one.
///
/// Σ_period modules ordered ≤ limit, per site; order period + lead time ≤ last period.
struct FacilityLimit: LimitCheck {
  let name = "facility-limit"

  func uses(_ inventory: Inventory, _ fleet: Fleet) -> [LimitUse] {
    inventory.sites.enumerated().compactMap { s, site in
      guard let limit = site.facility.modules?.limit else { return nil }
      let bought = fleet.placed.moduleOrders.filter { $0.site == s }.reduce(0) { $0 + $1.count }
      return LimitUse(
        subject: site.id.name, period: nil, used: Double(bought), limit: Double(limit), unit: "modules",
        step: 1)
    }
  }

  func faults(_ inventory: Inventory, _ decisions: Decisions) -> [String] {
    let places = Places(inventory)
    return decisions.facilityModules.compactMap { fault(of: $0, $1, inventory, places) }
  }

  private func fault(
    of key: FacilityOrderKey, _ count: Int, _ inventory: Inventory, _ places: Places
  ) -> String? {
    let order = "order of \(counted(count, "module")) for '\(key.site)' in \(key.period)"
    guard let s = places.sites[key.site] else { return "\(order) names an unknown site" }
    guard let t = places.periods[key.period] else { return "\(order) names an unknown period" }
    if let fault = countFault(count) { return "\(order) \(fault)" }
    guard let modules = inventory.sites[s].facility.modules else {
      return "\(order) is for a site that sells none"
    }
    if t + modules.leadTime < inventory.horizon.periods.count { return nil }
    return "\(order) arrives after the horizon, \(counted(modules.leadTime, "period")) later"
  }

  func sentence(on use: LimitUse) -> String {
    "site '\(use.subject)' buys \(use.used.figure) modules of the \(use.limit.figure) it has room for"
  }
}
