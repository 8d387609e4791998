import Domain
import Optimization

/// Storage in service, existing units too, costs a share of its purchase price a year.
///
/// Formula: price[σ] × maintenance rate[σ] × years[t] × units standing[σ,s,t]; opex of period t; component hardware.
struct StorageMaintenance: CostTerm {
  let name = "storage-maintenance"
  let component = CostComponent.hardware

  func cash(in setting: Setting) -> [Cash] {
    setting.world.periods.flatMap { period in
      setting.inventory.sites.flatMap { site in
        setting.inventory.storageTypes.filter { $0.maintenanceRate != 0 }.map { storage in
          let yearly = ProgramMoney.scaled(storage.price) * storage.maintenanceRate
          var amount = LinearExpression()
          amount.add(
            setting.storageStanding(of: storage, at: site.id, in: period), times: yearly * period.years)
          return Cash(due: .opex, period: period, amount: amount, site: site.id)
        }
      }
    }
  }
}
