import Domain
import Optimization

/// Modules of power and cooling are paid when they are ordered.
///
/// Formula: price of a module[s] × modules[s,t]; capex of period t; component cluster.
struct FacilityPurchase: CostTerm {
  let name = "facility-purchase"
  let component = CostComponent.cluster

  func cash(in setting: Setting) -> [Cash] {
    setting.unknowns.facilityModules.all.compactMap { key, index in
      guard let modules = setting.inventory.site(key.site)?.facility.modules, modules.price != .zero,
        let period = setting.world.horizon.period(key.period)
      else { return nil }
      return Cash(
        due: .capex, period: period,
        amount: LinearExpression(index, times: ProgramMoney.scaled(modules.price)), site: key.site)
    }
  }
}
