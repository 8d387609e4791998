import Domain
import Optimization

/// What is ordered, and what is paid for it, over all sites: volume discounts know no sites.
extension Setting {
  /// Orders of a type in a period at all sites.
  func orders(of server: ServerType, in period: Period) -> [VariableIndex] {
    inventory.sites.compactMap {
      unknowns.buy[PurchaseKey(server: server.id, site: $0.id, period: period.id)]
    }
  }

  /// Servers of a type that all sites together order in a period.
  func ordered(_ server: ServerType, in period: Period) -> LinearExpression {
    orders(of: server, in: period).reduce(into: LinearExpression()) { $0.add(1, $1) }
  }

  /// The price brackets that orders of a type in a period can reach, with the servers bought at each price; none
  /// where every server costs the list price.
  func brackets(
    of server: ServerType, in period: Period
  ) -> [(bracket: PriceBracket, key: BracketKey, priced: VariableIndex)] {
    let order = OrderKey(server: server.id, period: period.id)
    return server.priceBrackets(in: period).compactMap { bracket in
      let key = BracketKey(order: order, from: bracket.from)
      return unknowns.priced[key].map { (bracket, key, $0) }
    }
  }

  /// What all sites together pay for a type in a period, thousands of the currency: Σ_b price[b] × servers bought
  /// at that price, or list price × orders where the price does not depend on their number.
  func paid(for server: ServerType, in period: Period) -> LinearExpression {
    let brackets = brackets(of: server, in: period)
    var paid = LinearExpression()
    for (bracket, _, priced) in brackets { paid.add(ProgramMoney.scaled(bracket.unitPrice), priced) }
    if brackets.isEmpty {
      paid.add(ordered(server, in: period), times: ProgramMoney.scaled(server.price(in: period)))
    }
    return paid
  }

  /// What is paid for a type in a period, thousands of the currency, by the site that it is ordered for; of a type with
  /// volume discounts by all sites together, because the discount knows no sites.
  func payments(for server: ServerType, in period: Period) -> [(site: ID<Site>?, amount: LinearExpression)] {
    if server.terms.discounts != nil { return [(nil, paid(for: server, in: period))] }
    let price = ProgramMoney.scaled(server.price(in: period))
    return inventory.sites.compactMap { site in
      unknowns.buy[PurchaseKey(server: server.id, site: site.id, period: period.id)].map {
        (site.id, LinearExpression($0, times: price))
      }
    }
  }

  /// The same beyond the list price at the plan's start.
  func paymentsBeyondList(
    for server: ServerType, in period: Period
  ) -> [(site: ID<Site>?, amount: LinearExpression)] {
    if server.terms.discounts != nil { return [(nil, paidBeyondList(for: server, in: period))] }
    let beyond = ProgramMoney.scaled(server.price(in: period)) - ProgramMoney.scaled(server.price)
    guard beyond != 0 else { return [] }
    return inventory.sites.compactMap { site in
      unknowns.buy[PurchaseKey(server: server.id, site: site.id, period: period.id)].map {
        (site.id, LinearExpression($0, times: beyond))
      }
    }
  }

  /// What is paid for a type in a period beyond the list price at the plan's start, thousands of the currency.
  func paidBeyondList(for server: ServerType, in period: Period) -> LinearExpression {
    var beyond = paid(for: server, in: period)
    beyond.add(ordered(server, in: period), times: -ProgramMoney.scaled(server.price))
    return beyond.merged
  }
}
