import Domain

/// Servers of an order that cost the same. Where a volume discount is for the servers above a threshold, an order
/// is several of these.
struct PaidOrder: Sendable {
  let site, server, period, arrival, count: Int
  let unitPrice: Money

  /// The orders with their prices, which depend on the number that all sites together order in the period.
  ///
  /// A discount on all servers: the last threshold at or below that number decides the price of each. A discount
  /// on those above: servers are counted through in the order of the sites' names, and each costs what its number
  /// says.
  static func list(_ orders: [PlacedDecisions.Order], _ inventory: Inventory) -> [PaidOrder] {
    var totals = Grid(0, inventory.serverTypes.count, inventory.horizon.periods.count)
    for order in orders { totals[order.server, order.period] += order.count }
    var before = Grid(0, inventory.serverTypes.count, inventory.horizon.periods.count)
    return orders.flatMap { order in
      defer { before[order.server, order.period] += order.count }
      let server = inventory.serverTypes[order.server]
      let brackets = server.priceBrackets(in: inventory.horizon.periods[order.period])
      switch server.terms.discounts?.reach {
      case .above: return order.counted(through: brackets, after: before[order.server, order.period])
      case .all, nil: return order.whole(of: totals[order.server, order.period], brackets)
      }
    }
  }
}

extension PlacedDecisions.Order {
  /// Every server at the price that the number ordered by all sites reaches.
  fileprivate func whole(of total: Int, _ brackets: [PriceBracket]) -> [PaidOrder] {
    brackets.last { $0.from <= total }.map { [paid(count, $0.unitPrice)] } ?? []
  }

  /// Each server at the price of its number, when `before` were ordered by other sites.
  fileprivate func counted(through brackets: [PriceBracket], after before: Int) -> [PaidOrder] {
    let (first, last) = (before + 1, before + count)
    return brackets.indices.compactMap { index in
      let end = index + 1 < brackets.count ? brackets[index + 1].from - 1 : last
      let held = min(last, end) - max(first, brackets[index].from) + 1
      return held > 0 ? paid(held, brackets[index].unitPrice) : nil
    }
  }

  private func paid(_ count: Int, _ unitPrice: Money) -> PaidOrder {
    PaidOrder(
      site: site, server: server, period: period, arrival: arrival, count: count, unitPrice: unitPrice)
  }
}
