import Domain

/// Of all spending on servers, no more than its share goes to a vendor, or to a site.
///
/// Σ of the subject count × list price on the day of the order ≤ share × the same sum over all, over the whole
/// horizon; before volume discounts, undiscounted.
struct ShareLimit: LimitCheck {
  let name = "share-limit"

  func uses(_ inventory: Inventory, _ fleet: Fleet) -> [LimitUse] {
    let amounts = fleet.placed.orders.map { order in
      let price = inventory.serverTypes[order.server].price(in: inventory.horizon.periods[order.period])
      return (order: order, major: price.major * Double(order.count))
    }
    let total = amounts.reduce(0) { $0 + $1.major }
    let cheapest = fleet.cheapestOrder(in: nil, inventory)
    return inventory.policy.shares.map { share in
      let spent = amounts.reduce(0) { sum, item in
        let (server, site) = (inventory.serverTypes[item.order.server], inventory.sites[item.order.site].id)
        return share.counts(server, at: site) ? sum + item.major : sum
      }
      // One more order raises both sides.
      return LimitUse(
        subject: share.label, period: nil, used: spent, limit: share.limit * total, unit: inventory.currency,
        step: cheapest.major * (1 - share.limit))
    }
  }

  func sentence(on use: LimitUse) -> String {
    "orders of \(use.subject) are for \(Money(rounding: use.used).text) \(use.unit), more than the "
      + "\(Money(rounding: use.limit).text) \(use.unit) that its share allows"
  }
}
