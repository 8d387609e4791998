import Domain
import Optimization

/// Storage holds the data placed on it and keeps up with its use: by capacity, operations and bandwidth.
///
/// Formula: Σ_d units[d,σ,measure] × placed[d,σ,s,t] ≤ units standing[σ,s,t] for every measure, where one copy takes
/// size / (compression × deduplication) / (raw capacity × fill limit / overhead) units by capacity, and
/// asked × (1 − cache hit ratio) / what a unit does by operations and by bandwidth.
/// Reads: the storage types, the datasets, existing storage, lead time, service life.
/// When it binds: one more unit here would save the stated value in this period.
struct StorageCapacity: Constraint {
  let name = "storage-capacity"

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.world.periods.flatMap { period in
      setting.inventory.sites.flatMap { site in
        setting.inventory.storageTypes.flatMap { storage in
          StorageMeasure.allCases.compactMap { row(for: storage, at: site, in: period, $0, in: setting) }
        }
      }
    }
  }

  private func row(
    for storage: StorageType, at site: Site, in period: Period, _ measure: StorageMeasure,
    in setting: Setting
  ) -> LimitedRow? {
    var taken = LinearExpression()
    for kept in setting.world.storage.kept(in: period) {
      let key = PlacementKey(
        dataset: kept.dataset.id, storage: storage.id, site: site.id, period: period.id)
      guard kept.sites.contains(site.id), let placed = setting.unknowns.placed[key] else { continue }
      taken.add(measure.units(of: kept.stored, on: storage), placed)
    }
    guard !taken.terms.isEmpty else { return nil }
    taken.add(setting.storageStanding(of: storage, at: site.id, in: period), times: -1)
    return LimitedRow(
      "\(name)(\(storage.id),\(site.id),\(period.id),\(measure.rawValue))", taken, .atMost(0),
      limit: RowLimit(name, "\(site.id) \(storage.id)", period.id))
  }
}
