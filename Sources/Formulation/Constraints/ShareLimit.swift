import Domain
import Optimization

/// Of all spending on servers, no more than its share goes to a vendor, or to a site.
///
/// Formula: Σ_k,s,t of the subject price[k,t] × buy[k,s,t] ≤ share × Σ_k,s,t price[k,t] × buy[k,s,t], at list prices
/// on the day of the order, before volume discounts, undiscounted, over the whole horizon.
/// Reads: the share limits, vendors, list prices and their trend.
/// When it binds: the plan would buy more from this vendor, or for this site, if the others got more too.
struct ShareLimit: Constraint {
  let name = "share-limit"

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.inventory.policy.shares.compactMap { share in
      var excess = LinearExpression()
      for (key, index) in setting.unknowns.buy.all {
        guard let server = setting.inventory.serverType(key.server),
          let period = setting.world.horizon.period(key.period)
        else { continue }
        let price = ProgramMoney.scaled(server.price(in: period))
        excess.add(price * ((share.counts(server, at: key.site) ? 1 : 0) - share.limit), index)
      }
      guard !excess.terms.isEmpty else { return nil }
      return LimitedRow("\(name)(\(share.label))", excess, .atMost(0))
    }
  }
}
