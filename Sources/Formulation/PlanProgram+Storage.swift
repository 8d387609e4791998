import Domain
import Optimization

/// Reading the decisions on storage back from a solution.
extension PlanProgram {
  func addStorage(at values: [Double], to decisions: inout Decisions) {
    for (key, index) in setting.unknowns.buyStorage.all {
      decisions.storagePurchases[key] = count(values[index.rawValue])
    }
    for (key, index) in setting.unknowns.placed.all where hasStorage(for: key, at: values) {
      let share = min(1, values[index.rawValue])
      if share > Setting.noise { decisions.placed[key] = share }
    }
  }

  /// Whether anything stands that could hold data: data on no storage is noise, and no decision.
  private func hasStorage(for key: PlacementKey, at values: [Double]) -> Bool {
    guard let storage = setting.inventory.storageType(key.storage),
      let period = setting.world.horizon.period(key.period)
    else { return false }
    return count(setting.storageStanding(of: storage, at: key.site, in: period).value(at: values)) != nil
  }
}
