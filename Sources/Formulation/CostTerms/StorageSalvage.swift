import Domain
import Optimization

/// Ordered storage keeps a value at the end of the horizon, on a straight line over its remaining life.
///
/// Formula: −price[σ] × salvage rate[σ] × months left[σ,t] / service life[σ] × buystorage[σ,s,t]; due at the end of
/// the horizon; component hardware. Existing storage is sunk: it costs nothing and leaves nothing.
struct StorageSalvage: CostTerm {
  let name = "storage-salvage"
  let component = CostComponent.hardware

  func cash(in setting: Setting) -> [Cash] {
    guard let last = setting.world.periods.last else { return [] }
    return setting.unknowns.buyStorage.all.compactMap { key, index in
      guard let storage = setting.inventory.storageType(key.storage),
        let period = setting.world.horizon.period(key.period), let life = storage.serviceLifeMonths
      else { return nil }
      let left = Double(setting.world.horizon.monthsLeft(of: storage, ordered: period)) / Double(life)
      let value = ProgramMoney.scaled(storage.price) * storage.salvageRate * left
      guard value != 0 else { return nil }
      return Cash(due: .salvage, period: last, amount: LinearExpression(index, times: -value), site: key.site)
    }
  }
}
