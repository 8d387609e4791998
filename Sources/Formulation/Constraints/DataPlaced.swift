import Domain
import Optimization

/// All data is kept: the whole of it at its site, or as many whole copies as it must have, each at an open site of
/// its own. Storage types may share a copy. Data may move from one period to the next, and moving it is free.
///
/// Formula: Σ_σ,s placed[d,σ,s,t] = copies[d]; Σ_σ placed[d,σ,s,t] ≤ open[s,t];
/// placed[d,σ,s,t] ≤ units standing[σ,s,t] where a copy takes less than a unit.
/// Reads: the datasets, their sites and copies, the storage types that accept them.
/// When it binds: always; it is what storage is for.
struct DataPlaced: Constraint {
  let name = "data-placed"

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.world.periods.flatMap { period in
      setting.world.storage.kept(in: period).flatMap { kept in
        [copies(of: kept, in: period, setting)] + atSites(kept, in: period, setting)
          + present(kept, in: period, setting)
      }
    }
  }

  private func copies(of kept: KeptData, in period: Period, _ setting: Setting) -> LimitedRow {
    var placed = LinearExpression()
    for site in kept.sites { placed.add(setting.placed(kept, at: site, in: period)) }
    return LimitedRow("\(name)(\(kept.label),\(period.id))", placed, .exactly(Double(kept.copies)))
  }

  /// Nothing to say of a site that is open in any case and may hold no more than the one copy there is.
  private func atSites(_ kept: KeptData, in period: Period, _ setting: Setting) -> [LimitedRow] {
    kept.sites.compactMap(setting.inventory.site).filter { !$0.isExisting || kept.copies > 1 }
      .compactMap { site in
        var placed = setting.placed(kept, at: site.id, in: period)
        guard !placed.terms.isEmpty else { return nil }
        let least = kept.dataset.storage.compactMap(setting.inventory.storageType).map(\.power).min() ?? .zero
        placed.add(setting.mayStand(at: site, in: period, drawing: least), times: -1)
        return LimitedRow("\(name)-site(\(kept.dataset.id),\(site.id),\(period.id))", placed, .atMost(0))
      }
  }

  /// A part of a unit holds nothing: the relaxation would buy as much of one as a copy takes, and next to nothing of one
  /// would even pass for none.
  private func present(_ kept: KeptData, in period: Period, _ setting: Setting) -> [LimitedRow] {
    kept.dataset.storage.compactMap(setting.inventory.storageType).flatMap { storage -> [LimitedRow] in
      let units = StorageMeasure.allCases.map { $0.units(of: kept.stored, on: storage) }.max() ?? 0
      guard units < 1 else { return [] }
      return kept.sites.compactMap { site in
        let key = PlacementKey(
          dataset: kept.dataset.id, storage: storage.id, site: site, period: period.id)
        guard let placed = setting.unknowns.placed[key] else { return nil }
        var excess = LinearExpression(placed)
        excess.add(setting.storageStanding(of: storage, at: site, in: period), times: -1)
        guard excess.constant > -1 else { return nil }
        let place = "\(kept.dataset.id),\(storage.id),\(site),\(period.id)"
        return LimitedRow("\(name)-present(\(place))", excess, .atMost(0))
      }
    }
  }
}
