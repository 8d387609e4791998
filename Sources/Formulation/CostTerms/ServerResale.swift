import Domain
import Optimization

/// Servers that leave before their end of life are sold.
///
/// Formula: −resale price[k,c,t] × retire[k,s,c,t], where resale price = resale rate[k] × price paid × months of life
/// left / service life[k], to the cent; due at the start of period t, in no budget; component hardware.
struct ServerResale: CostTerm {
  let name = "server-resale"
  let component = CostComponent.hardware

  func cash(in setting: Setting) -> [Cash] {
    setting.unknowns.retire.all.compactMap { key, index in
      guard let server = setting.inventory.serverType(key.server),
        let period = setting.world.horizon.period(key.period),
        let price = setting.world.horizon.resalePrice(of: server, key.cohort, at: period), price != .zero
      else { return nil }
      return Cash(
        due: .resale, period: period, amount: LinearExpression(index, times: -ProgramMoney.scaled(price)),
        site: key.site)
    }
  }
}
