import Domain
import Optimization

/// Data leaving a site is paid by the GB, at the price of the connection that carries it.
///
/// Formula: price[p] × Σ_h routed work[p,t,h] × bytes out per unit of work; opex of period t; component network.
struct Egress: CostTerm {
  let name = "egress"
  let component = CostComponent.network

  func cash(in setting: Setting) -> [Cash] {
    setting.inventory.bandwidth.flatMap { product -> [Cash] in
      guard let price = product.egressPrice, price.perUnit != 0 else { return [] }
      return setting.world.periods.map { period in
        var amount = LinearExpression()
        for slice in setting.world.slices {
          let hours = setting.world.horizon.hours(of: slice, in: period)
          for (workload, _, index) in setting.routes(over: product, in: period, slice) {
            let one = Throughput(setting.scale.factor(of: workload.id)).during(hours)
            amount.add(price * one.volume(workload.networkOut) / ProgramMoney.unit, index)
          }
        }
        return Cash(due: .opex, period: period, amount: amount, site: product.site)
      }
    }
  }
}
