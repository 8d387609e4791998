import Domain
import Optimization

/// Reading decisions back from a solution.
extension PlanProgram {
  /// The decisions that a point of the program stands for; `values` holds one value per variable.
  public func decisions(at values: [Double]) -> Decisions {
    var decisions = Decisions()
    for (key, index) in setting.unknowns.buy.all {
      decisions.purchases[key] = count(values[index.rawValue])
    }
    for (key, index) in setting.unknowns.buyRacks.all {
      decisions.racks[key] = count(values[index.rawValue])
    }
    decisions.openings = openings(at: values)
    for (key, index) in setting.unknowns.serve.all where hasServers(for: key, at: values) {
      decisions.serving[key] = throughput(values[index.rawValue], of: key.workload)
    }
    addRouting(at: values, to: &decisions)
    return decisions
  }

  /// Whether anything stands that could serve: work on no server is noise, and no decision.
  private func hasServers(for key: ServingKey, at values: [Double]) -> Bool {
    let fleet = FleetKey(server: key.server, site: key.site, period: key.period)
    return setting.unknowns.installed[fleet].map { count(values[$0.rawValue]) != nil } ?? false
  }

  /// A whole number above zero; nil for none.
  private func count(_ value: Double) -> Int? {
    let whole = Int(exactly: value.rounded()) ?? 0
    return whole > 0 ? whole : nil
  }

  /// A throughput above the noise of the solver; nil for none.
  private func throughput(_ value: Double, of workload: ID<Workload>) -> Throughput? {
    value > Self.noise ? Throughput(value * setting.scale.factor(of: workload)) : nil
  }

  /// What the simplex method leaves of a zero, in the program's scale.
  private static let noise = 1e-9

  private func openings(at values: [Double]) -> [ID<Site>: ID<Period>] {
    var openings: [ID<Site>: ID<Period>] = [:]
    for (key, index) in setting.unknowns.open.all where openings[key.site] == nil {
      if count(values[index.rawValue]) != nil { openings[key.site] = key.period }
    }
    return openings
  }

  /// Shares each class's routing among its regions in proportion to their demand.
  private func addRouting(at values: [Double], to decisions: inout Decisions) {
    for routing in setting.world.routingClasses {
      for period in setting.world.periods {
        for slice in setting.world.slices {
          let whole = routing.demand(in: setting.inventory, period.id, slice.id)
          for site in routing.sites {
            guard let index = setting.unknowns.route[routing.key(at: site, period, slice)],
              let routed = throughput(values[index.rawValue], of: routing.workload)
            else { continue }
            for region in routing.regions {
              let part = setting.inventory.demand(of: routing.workload, from: region, in: period.id, slice.id)
              guard part > .zero else { continue }
              let key = RoutingKey(
                workload: routing.workload, region: region, site: site, period: period.id, slice: slice.id)
              decisions.routing[key] = routed * (part / whole)
            }
          }
        }
      }
    }
  }
}
