import Domain
import Optimization

/// Demand of less than a hundredth of a server holds within the solver's tolerance without any server. So servers
/// must be present for it: one whole server, or by the hour what the demand needs, or else it is short.
extension Setting {
  /// Servers that a demand must keep busy for the solver's tolerance on whole numbers not to swallow it.
  private static let noticeable = 0.01
  /// Servers that are rented at least, so that the tolerance does not swallow them either.
  private static let leastRented = 1e-6

  func presence(name: String) -> [LimitedRow] {
    world.periods.flatMap { period in
      world.routingClasses.flatMap { routing -> [LimitedRow] in
        // Under the objective `throughput` nothing need be served.
        guard unknowns.share[routing.workload] == nil, mayBeSmall(routing, in: period) else { return [] }
        let place = "\(name)(\(routing.workload),\(routing.lead),\(period.id)"
        let fleets = fleets(for: routing, in: period)
        return mayRent(for: fleets)
          ? rented(for: routing, in: period, fleets, place) : whole(for: routing, in: period, fleets, place)
      }
    }
  }

  /// One row, or one for every slice where each slice's demand may be short by itself.
  private func whole(
    for routing: RoutingClass, in period: Period, _ fleets: [FleetKey], _ place: String
  ) -> [LimitedRow] {
    guard isSmall(leastServers(for: routing, in: period)) else { return [] }
    let whole = wholeServers(of: fleets, for: routing)
    let short = shortShares(of: routing, in: period, bySlice: routing.deferrableShare == 0)
    guard !short.isEmpty else { return [LimitedRow("\(place))", whole, .atLeast(1))] }
    return short.enumerated().map { number, share in
      var present = whole
      present.add(share)
      return LimitedRow("\(place),\(number + 1))", present, .atLeast(1))
    }
  }

  /// What is rented is asked for slice by slice: Σ whole + rented[h] / least load[h] + share short[h] ≥ 1.
  private func rented(
    for routing: RoutingClass, in period: Period, _ fleets: [FleetKey], _ place: String
  ) -> [LimitedRow] {
    let whole = wholeServers(of: fleets, for: routing)
    return world.slices.compactMap { slice in
      let demand = routing.demand(in: inventory, period.id, slice.id) * (1 - routing.deferrableShare)
      let load = leastLoad(of: routing, in: period, slice)
      guard isSmall(load) else { return nil }
      var present = whole
      for fleet in fleets where held(by: routing.workload, on: fleet) == nil {
        present.add(rentedCapacity(fleet, in: slice), times: 1 / max(load, Self.leastRented))
      }
      if let short = unknowns.short[routing.shortKey(period, slice)] {
        present.add(1 / scale.scaled(demand, of: routing.workload), short)
      }
      return LimitedRow("\(place),\(slice.id))", present, .atLeast(1))
    }
  }

  /// Whether a class could ask for less than is noticeable, in the period or in a slice of it.
  private func mayBeSmall(_ routing: RoutingClass, in period: Period) -> Bool {
    isSmall(leastServers(for: routing, in: period))
      || world.slices.contains { isSmall(leastLoad(of: routing, in: period, $0)) }
  }

  /// Servers of the fastest kind that what a class asks for in a slice, and that cannot wait, occupies.
  private func leastLoad(of routing: RoutingClass, in period: Period, _ slice: Slice) -> Double {
    let demand = routing.demand(in: inventory, period.id, slice.id) * (1 - routing.deferrableShare)
    return world.fastest[routing.workload].map { demand / $0 } ?? 0
  }

  private func isSmall(_ load: Double) -> Bool { load > 0 && load < Self.noticeable }

  /// Working servers beside spares, and servers of commitments; what a workload holds where it has servers of its own.
  private func wholeServers(of fleets: [FleetKey], for routing: RoutingClass) -> LinearExpression {
    var whole = LinearExpression()
    for fleet in fleets {
      if let held = held(by: routing.workload, on: fleet) {
        whole.add(1, held)
        continue
      }
      whole.add(committed(fleet))
      // A fleet that serves has a working server beside its spares (`SpareServers`).
      if let serving = unknowns.serving[fleet] {
        whole.add(1, serving)
      } else if let installed = unknowns.installed[fleet] {
        whole.add(1, installed)
        if let spare = unknowns.spare[fleet] { whole.add(-1, spare) }
      }
    }
    return whole
  }

  /// Servers of the fastest kind that a class's busiest slice of a period occupies at least, fractional: where work
  /// may wait, it is spread as evenly as that allows.
  private func leastServers(for routing: RoutingClass, in period: Period) -> Double {
    let demands = world.slices.map { ($0, routing.demand(in: inventory, period.id, $0.id).value) }
    guard let fastest = world.fastest[routing.workload], let most = demands.map(\.1).max() else { return 0 }
    let mean = demands.reduce(0) { $0 + $1.0.share * $1.1 }
    return max((1 - routing.deferrableShare) * most, min(most, mean)) / fastest.value
  }

  /// Shares of a class's work that are short: of each slice that asks for any, or of the whole period; empty where
  /// nothing may be short.
  private func shortShares(
    of routing: RoutingClass, in period: Period, bySlice isApart: Bool
  ) -> [LinearExpression] {
    let parts = world.slices.compactMap { slice -> (short: LinearExpression, asked: Double)? in
      guard let index = unknowns.short[routing.shortKey(period, slice)] else { return nil }
      let demand = routing.demand(in: inventory, period.id, slice.id)
      return (
        LinearExpression(index, times: slice.share), slice.share * scale.scaled(demand, of: routing.workload)
      )
    }
    let groups = isApart ? parts.map { [$0] } : parts.isEmpty ? [] : [parts]
    return groups.map { group in
      let asked = group.reduce(0) { $0 + $1.asked }
      return group.reduce(into: LinearExpression()) { $0.add($1.short, times: 1 / asked) }
    }
  }

  /// Whether any of the fleets may have servers by the hour.
  private func mayRent(for fleets: [FleetKey]) -> Bool {
    fleets.contains { world.offers(of: $0.server, at: $0.site).contains { $0.termMonths == nil } }
  }

  /// The fleets that can run a class's workload at its sites.
  private func fleets(for routing: RoutingClass, in period: Period) -> [FleetKey] {
    routing.sites.flatMap { site in
      fleet(at: site, in: period).map(\.server)
        .filter { world.runs[$0.id]?.contains { $0.workload.id == routing.workload } == true }
        .map { FleetKey(server: $0.id, site: site, period: period.id) }
    }
  }
}
