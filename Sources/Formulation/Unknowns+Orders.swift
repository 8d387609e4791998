import Domain
import Optimization

/// One server type in one period of orders, all sites together.
struct OrderKey: Hashable, Sendable {
  let server: ID<ServerType>
  let period: ID<Period>
}

/// A price bracket of the orders of one server type in one period.
struct BracketKey: Hashable, Sendable {
  let order: OrderKey
  /// The first server, counted from 1, that the bracket is about.
  let from: Int
}

/// Making the variables of orders: servers or whole lots, whether anything is ordered, and price brackets.
extension Unknowns {
  /// The order of a type for a site in a period; where it is sold in lots, the lots are what is whole.
  mutating func addOrder(
    of server: ServerType, at site: Site, in period: Period, most: Int, _ world: World,
    _ problem: inout Problem
  ) {
    let key = PurchaseKey(server: server.id, site: site.id, period: period.id)
    let place = "(\(server.id),\(site.id),\(period.id))"
    let arrival = world.horizon.arrival(of: server, ordered: period)?.id
    let lots = most / server.terms.lot
    let bounds = Bounds.between(0, Double(lots * server.terms.lot))
    guard server.terms.lot > 1 else {
      addWhole(
        \.buy, key, Variable("buy\(place)", .integer, bounds), .arrivals, at: site.id, in: arrival, &problem)
      return
    }
    buy.insert(key, problem.add(Variable("buy\(place)", .continuous, bounds)))
    addWhole(
      \.lots, key, Variable("lots\(place)", .integer, .between(0, Double(lots))), .arrivals, at: site.id,
      in: arrival, &problem)
  }

  /// What is decided about the orders of all sites together.
  mutating func addOrderTerms(_ world: World, _ useful: UsefulServers, _ problem: inout Problem) {
    let ordered = Set(buy.keys.map { OrderKey(server: $0.server, period: $0.period) })
    for server in world.inventory.serverTypes {
      for period in world.periods where ordered.contains(OrderKey(server: server.id, period: period.id)) {
        let most = useful.most(of: server, orderedIn: period, in: world)
        guard most > 0 else { continue }
        addOrdering(of: server, in: period, world, &problem)
        addBrackets(of: server, in: period, most, world, &problem)
      }
    }
  }

  private mutating func addOrdering(
    of server: ServerType, in period: Period, _ world: World, _ problem: inout Problem
  ) {
    guard server.terms.minimum > 1 else { return }
    addWhole(
      \.ordering, OrderKey(server: server.id, period: period.id),
      Variable("ordering(\(server.id),\(period.id))", .integer, .binary), .contracts, at: nil,
      in: world.horizon.arrival(of: server, ordered: period)?.id, &problem)
  }

  /// Brackets that an order can reach; none where only the first can be.
  private mutating func addBrackets(
    of server: ServerType, in period: Period, _ most: Int, _ world: World, _ problem: inout Problem
  ) {
    let reached = server.priceBrackets(in: period).filter { $0.from <= most }
    guard reached.count > 1, let reach = server.terms.discounts?.reach else { return }
    let order = OrderKey(server: server.id, period: period.id)
    let arrival = world.horizon.arrival(of: server, ordered: period)?.id
    for bracket in reached {
      let (key, place) = (
        BracketKey(order: order, from: bracket.from), "(\(server.id),\(period.id),\(bracket.from))"
      )
      priced.insert(key, problem.add(Variable("priced\(place)")))
      // The first servers of a graduated order always cost the first price: nothing is to choose.
      guard reach == .all || bracket.from > 1 else { continue }
      addWhole(
        \.bracket, key, Variable("bracket\(place)", .integer, .binary), .tiers, at: nil, in: arrival, &problem
      )
    }
  }
}
