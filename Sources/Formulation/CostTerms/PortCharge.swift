import Domain
import Optimization

/// Ports of a connection are rented by the month.
///
/// Formula: price[p] × months[t] × ports[p,t]; opex of period t; component network.
struct PortCharge: CostTerm {
  let name = "port-charge"
  let component = CostComponent.network

  func cash(in setting: Setting) -> [Cash] {
    setting.inventory.bandwidth.filter { $0.portPrice.perUnit != 0 }.flatMap { product in
      setting.world.periods.compactMap { period -> Cash? in
        let key = PortKey(site: product.site, region: product.region, period: period.id)
        guard let ports = setting.unknowns.ports[key] else { return nil }
        let price = product.portPrice * Quantity<Month>(Double(period.months))
        return Cash(
          due: .opex, period: period, amount: LinearExpression(ports, times: price / ProgramMoney.unit),
          site: product.site)
      }
    }
  }
}
