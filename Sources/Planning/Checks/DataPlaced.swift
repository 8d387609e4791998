import Domain

/// All data is kept: the whole of it at its site, or as many copies as it must have, each at an open site of its own.
///
/// Σ_site,storage share = copies; Σ_storage share ≤ 1 at an open site and 0 at any other, per (dataset, period).
struct DataPlaced: Check {
  let name = "data-placed"

  func report(_ inventory: Inventory, _ decisions: Decisions, _ fleet: Fleet) -> AuditReport.Check {
    var violations = Violations(of: name)
    violations.add(faults: decisions.placed.compactMap { fault(of: $0, $1, inventory, fleet.places) })
    let shares = shares(inventory, fleet)
    for (t, period) in inventory.horizon.periods.enumerated() {
      for (d, dataset) in inventory.datasets.enumerated() {
        for s in inventory.sites.indices {
          compare(shares[d, s, t], of: dataset, at: s, in: t, inventory, fleet, &violations)
        }
        let anywhere = DatasetKey(dataset: dataset.id, site: nil, period: period.id)
        guard inventory.dataNeeds[anywhere] != nil else { continue }
        let copies = inventory.sites.indices.reduce(0.0) { $0 + shares[d, $1, t] }
        violations.compare(copies, equals: Double(dataset.copies)) {
          "dataset '\(dataset.id)' has \(copies.figure) of its \(dataset.copies) copies in \(period.id)"
        }
      }
    }
    return violations.check
  }

  /// Share of one copy by (dataset, site, period).
  private func shares(_ inventory: Inventory, _ fleet: Fleet) -> Grid<Double> {
    var shares = Grid(
      0.0, inventory.datasets.count, inventory.sites.count, inventory.horizon.periods.count)
    for placement in fleet.placed.storage.placements {
      shares[placement.dataset, placement.site, placement.period] += placement.share
    }
    return shares
  }

  private func compare(
    _ share: Double, of dataset: Dataset, at s: Int, in t: Int, _ inventory: Inventory, _ fleet: Fleet,
    _ violations: inout Violations
  ) {
    let (site, period) = (inventory.sites[s].id, inventory.horizon.periods[t].id)
    let held = "site '\(site)' holds \(share.figure) of a copy of '\(dataset.id)' in \(period)"
    if !fleet.isOpen(s, t) {
      violations.compare(share, atMost: 0) { "\(held) but is not open" }
    }
    let isKeptHere = inventory.dataNeeds[DatasetKey(dataset: dataset.id, site: site, period: period)] != nil
    if isKeptHere {
      violations.compare(share, equals: 1) { "\(held), where all of it must be" }
    } else if inventory.need(of: dataset.id, at: site, in: period) == nil {
      violations.compare(share, atMost: 0) { "\(held), where none is asked for" }
    } else {
      violations.compare(share, atMost: 1) { held }
    }
  }

  private func fault(
    of key: PlacementKey, _ share: Double, _ inventory: Inventory, _ places: Places
  ) -> String? {
    let placement =
      "placing '\(key.dataset)' on '\(key.storage)' at '\(key.site)' in \(key.period)"
    guard let d = places.datasets[key.dataset] else { return "\(placement) names an unknown dataset" }
    if places.storage[key.storage] == nil { return "\(placement) names an unknown storage type" }
    if places.sites[key.site] == nil { return "\(placement) names an unknown site" }
    if places.periods[key.period] == nil { return "\(placement) names an unknown period" }
    if !(share > 0 && share.isFinite) { return "\(placement) is a share of \(share.figure)" }
    if inventory.datasets[d].storage.contains(key.storage) { return nil }
    return "\(placement) is on storage that the dataset does not accept"
  }
}
