import Domain

/// A candidate site opens at most once, not before it may, and nothing stands or is served in a closed one.
///
/// opening ≥ opensFrom; installed = racks bought = leases = rentals = routing = serving = 0 in every period before the opening.
struct SiteOpening: Check {
  let name = "site-opening"

  func report(_ inventory: Inventory, _ decisions: Decisions, _ fleet: Fleet) -> AuditReport.Check {
    var violations = Violations(of: name)
    violations.add(faults: decisions.openings.compactMap { fault(of: $0, $1, inventory, fleet.places) })
    violations.add(faults: fleet.placed.rackOrders.compactMap { early($0, inventory, fleet) })
    violations.add(faults: fleet.placed.network.switchOrders.compactMap { early($0, inventory, fleet) })
    violations.add(faults: fleet.placed.leases.compactMap { early($0.offer, $0.period, inventory, fleet) })
    violations.add(faults: fleet.placed.rentals.compactMap { early($0.offer, $0.period, inventory, fleet) })
    for (s, site) in inventory.sites.enumerated() {
      for (t, period) in inventory.horizon.periods.enumerated() where !fleet.isOpen(s, t) {
        let servers = inventory.serverTypes.indices.reduce(0) { $0 + fleet.installed[s, $1, t] }
        violations.compare(Double(servers), atMost: 0) {
          "site '\(site.id)' holds \(counted(servers, "server")) in \(period.id) but is not open"
        }
        let units = inventory.storageTypes.indices.reduce(0) { $0 + fleet.storage.units[s, $1, t] }
        violations.compare(Double(units), atMost: 0) {
          "site '\(site.id)' holds \(counted(units, "unit")) of storage in \(period.id) but is not open"
        }
        compareWork(&violations, inventory, fleet, s, t)
      }
    }
    return violations.check
  }

  private func compareWork(
    _ violations: inout Violations, _ inventory: Inventory, _ fleet: Fleet, _ s: Int, _ t: Int
  ) {
    for (w, workload) in inventory.workloads.enumerated() {
      for (h, slice) in inventory.horizon.slices.enumerated() {
        let work = max(fleet.routedTo[w, s, t, h], fleet.served[w, s, t, h])
        violations.compare(work.value, atMost: 0, scale: fleet.workScales[w]) {
          "site '\(inventory.sites[s].id)' is sent \(work.value.figure) \(workload.unit)/s of "
            + "'\(workload.id)' in \(inventory.horizon.periods[t].id) '\(slice.id)' but is not open"
        }
      }
    }
  }

  private func early(
    _ order: PlacedDecisions.RackOrder, _ inventory: Inventory, _ fleet: Fleet
  ) -> String? {
    guard !fleet.isOpen(order.site, order.period) else { return nil }
    return "site '\(inventory.sites[order.site].id)' buys \(counted(order.count, "rack")) in "
      + "\(inventory.horizon.periods[order.period].id) but is not open"
  }

  private func early(
    _ order: PlacedNetwork.SwitchOrder, _ inventory: Inventory, _ fleet: Fleet
  ) -> String? {
    guard !fleet.isOpen(order.site, order.period) else { return nil }
    return "site '\(inventory.sites[order.site].id)' buys switches in "
      + "\(inventory.horizon.periods[order.period].id) but is not open"
  }

  private func early(_ offer: Int, _ period: Int, _ inventory: Inventory, _ fleet: Fleet) -> String? {
    let key = inventory.offers[offer].key
    guard let site = fleet.places.sites[key.site], !fleet.isOpen(site, period) else { return nil }
    return "site '\(key.site)' uses the offer '\(key.offer)' of '\(key.server)' in "
      + "\(inventory.horizon.periods[period].id) but is not open"
  }

  private func fault(
    of id: ID<Site>, _ opening: ID<Period>, _ inventory: Inventory, _ places: Places
  ) -> String? {
    guard let s = places.sites[id] else { return "opening of '\(id)' names an unknown site" }
    guard let t = places.periods[opening] else {
      return "opening of '\(id)' in \(opening) names an unknown period"
    }
    let site = inventory.sites[s]
    if site.isExisting { return "site '\(id)' opens in \(opening) but is in use already" }
    guard let first = places.periods[site.opensFrom], t < first else { return nil }
    return "site '\(id)' opens in \(opening), before \(site.opensFrom)"
  }
}
