import Domain
import Optimization

/// Storage is paid when it is ordered.
///
/// Formula: price[σ] × buystorage[σ,s,t]; capex of period t; component hardware.
struct StoragePurchase: CostTerm {
  let name = "storage-purchase"
  let component = CostComponent.hardware

  func cash(in setting: Setting) -> [Cash] {
    setting.unknowns.buyStorage.all.compactMap { key, index in
      guard let storage = setting.inventory.storageType(key.storage),
        let period = setting.world.horizon.period(key.period)
      else { return nil }
      return Cash(
        due: .capex, period: period,
        amount: LinearExpression(index, times: ProgramMoney.scaled(storage.price)),
        site: key.site)
    }
  }
}
