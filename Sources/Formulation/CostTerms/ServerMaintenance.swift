import Domain
import Optimization

/// Servers in service, existing ones too, cost a share of their purchase price a year.
///
/// Formula: price[k] × maintenance rate[k] × years[t] × installed[k,s,t]; opex of period t; component hardware.
struct ServerMaintenance: CostTerm {
  let name = "server-maintenance"

  func cash(in setting: Setting) -> [Cash] {
    setting.unknowns.installed.all.compactMap { key, index in
      guard let server = setting.inventory.serverType(key.server),
        let period = setting.world.horizon.period(key.period), server.maintenanceRate != 0
      else { return nil }
      let yearly = ProgramMoney.scaled(server.price) * server.maintenanceRate
      return Cash(
        due: .opex, period: period, amount: LinearExpression(index, times: yearly * period.years))
    }
  }
}
