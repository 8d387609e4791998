import Domain
import Testing

@testable import Planning

extension Coast {
  /// A good plan made by hand: Europe's chat moves from the old servers to three GPU servers when those retire,
  /// New York opens for America's chat, and all batch work runs on CPU servers in Amsterdam.
  static var decisions: Decisions {
    var decisions = Decisions(
      purchases: [
        PurchaseKey(server: gpu, site: ams, period: first): 3,
        PurchaseKey(server: gpu, site: nyc, period: first): 2,
        PurchaseKey(server: cpu, site: ams, period: first): 2,
        PurchaseKey(server: cpu, site: ams, period: half): 1,
      ], racks: [RackPurchaseKey(rack: rack, site: nyc, period: second): 1], openings: [nyc: second])
    for period in periods {
      for (h, slice) in slices.enumerated() { add(period, slice, h, to: &decisions) }
    }
    return decisions
  }

  private static func add(_ period: ID<Period>, _ slice: ID<Slice>, _ h: Int, to decisions: inout Decisions) {
    decisions.routing[chatRoute(period, slice)] = Throughput(chatOfEurope[h])
    decisions.serving[chatService(period, slice)] = Throughput(chatOfEurope[h])
    for (region, rate) in [(eu, batchOfEurope(period)), (us, batchOfAmerica)] {
      let key = RoutingKey(workload: batch, region: region, site: ams, period: period, slice: slice)
      decisions.routing[key] = Throughput(rate)
    }
    let jobs = batchOfEurope(period) + batchOfAmerica
    decisions.serving[service(batch, cpu, standard, ams, period, slice)] = Throughput(jobs)
    guard period != first else { return }
    let route = RoutingKey(workload: chat, region: us, site: nyc, period: period, slice: slice)
    decisions.routing[route] = Throughput(chatOfAmerica[h])
    decisions.serving[service(chat, gpu, eco, nyc, period, slice)] = Throughput(chatOfAmerica[h])
  }

  /// Europe's chat.
  static func chatRoute(_ period: ID<Period>, _ slice: ID<Slice>) -> RoutingKey {
    RoutingKey(workload: chat, region: eu, site: ams, period: period, slice: slice)
  }

  /// Europe's chat, on the servers it runs on in that period.
  static func chatService(_ period: ID<Period>, _ slice: ID<Slice>) -> ServingKey {
    period == first
      ? service(chat, old, standard, ams, period, slice) : service(chat, gpu, fast, ams, period, slice)
  }

  static func service(
    _ workload: ID<Workload>, _ server: ID<ServerType>, _ mode: ID<OperatingMode>, _ site: ID<Site>,
    _ period: ID<Period>, _ slice: ID<Slice>
  ) -> ServingKey {
    ServingKey(workload: workload, server: server, mode: mode, site: site, period: period, slice: slice)
  }

  static let search = SearchSummary(
    version: "0", solver: "by hand", status: .optimal, ending: "worked by hand", options: [])

  /// The result of making a plan of `decisions`, with an objective and a bound that agree with its ledger.
  func made(
    _ decisions: Decisions = Coast.decisions, marginals: [LimitKey: Double] = [:]
  ) -> Result<Plan, AuditFailure> {
    let total = ledger(decisions).unroundedTotal
    return Plan.make(
      inventory, decisions, computed: total, bound: total, search: Self.search, marginals: marginals)
  }

  func plan() throws -> Plan { try made().get() }

  func ledger(_ decisions: Decisions = Coast.decisions) -> Ledger {
    Ledger(inventory, Fleet(inventory, decisions))
  }

  func report(_ name: String, _ decisions: Decisions = Coast.decisions) throws -> AuditReport.Check {
    let fleet = Fleet(inventory, decisions)
    let check = try #require(allChecks.first { $0.name == name })
    return check.report(inventory, decisions, fleet)
  }

  func findings(_ name: String, _ decisions: Decisions = Coast.decisions) throws -> [String] {
    try report(name, decisions).findings
  }
}
