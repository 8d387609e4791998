import Domain
import Optimization

/// Servers are loaded no further than each workload's largest utilisation, with headroom for its growth, and spares
/// serve nothing.
///
/// Formula: Σ_w,m serve[w,k,m,s,t,h] × (1 + headroom[w]) / (throughput[w,k,m] × largest utilisation[w])
/// + Σ_w servers of a block[w,k] × held[w,k,s,t] ≤ installed[k,s,t] − spare[k,s,t], the first sum over the workloads
/// that share servers;
/// Σ_k,s installed[k,s,t] − spare[k,s,t] ≥ 1 over what can serve a demand of less than a hundredth of a server, less
/// the share of it that is short.
/// Reads: throughput, largest utilisation, headroom, sharing, the spare rule.
/// When it binds: one more server of this type here would save the stated value in this period.
struct ServerCapacity: Constraint {
  let name = "server-capacity"

  func rows(in setting: Setting) -> [LimitedRow] { capacity(in: setting) + presence(in: setting) }

  private func capacity(in setting: Setting) -> [LimitedRow] {
    setting.unknowns.installed.all.flatMap { fleet, installed in
      setting.world.slices.compactMap { row(for: fleet, installed, $0, in: setting) }
    }
  }

  /// Servers that a demand must keep busy for the solver's tolerance on whole numbers not to swallow it.
  private static let noticeable = 0.01

  /// Where little is asked for, the first part holds within the solver's tolerance without any server.
  private func presence(in setting: Setting) -> [LimitedRow] {
    setting.world.periods.flatMap { period in
      setting.world.routingClasses.flatMap { routing -> [LimitedRow] in
        // Under the objective `throughput` nothing need be served.
        if setting.unknowns.share[routing.workload] != nil { return [] }
        let load = setting.leastServers(for: routing, in: period)
        guard load > 0, load < Self.noticeable else { return [] }
        return present(for: routing, period, in: setting)
      }
    }
  }

  /// One row, or one for every slice where each slice's demand may be short by itself.
  private func present(for routing: RoutingClass, _ period: Period, in setting: Setting) -> [LimitedRow] {
    let healthy = healthy(for: routing, period, in: setting)
    let place = "\(routing.workload),\(routing.lead),\(period.id)"
    let isApart = routing.deferrableShare == 0
    let short = setting.shortShares(of: routing, in: period, bySlice: isApart)
    guard !short.isEmpty else { return [LimitedRow("\(name)-present(\(place))", healthy, .atLeast(1))] }
    return short.enumerated().map { number, share in
      var present = healthy
      present.add(share)
      return LimitedRow("\(name)-present(\(place),\(number + 1))", present, .atLeast(1))
    }
  }

  private func healthy(
    for routing: RoutingClass, _ period: Period, in setting: Setting
  ) -> LinearExpression {
    var healthy = LinearExpression()
    for site in routing.sites {
      for (server, installed) in setting.fleet(at: site, in: period)
      where setting.world.runs[server.id]?.contains(where: { $0.workload.id == routing.workload }) == true {
        let fleet = FleetKey(server: server.id, site: site, period: period.id)
        if let held = setting.held(by: routing.workload, on: fleet) {
          healthy.add(1, held)
          continue
        }
        // A fleet that serves has a working server beside its spares (`SpareServers`).
        if let serving = setting.unknowns.serving[fleet] {
          healthy.add(1, serving)
        } else {
          healthy.add(1, installed)
          if let spare = setting.unknowns.spare[fleet] { healthy.add(-1, spare) }
        }
      }
    }
    return healthy
  }

  private func row(
    for fleet: FleetKey, _ installed: VariableIndex, _ slice: Slice, in setting: Setting
  ) -> LimitedRow? {
    var load = setting.occupiedServers(of: fleet, in: slice)
    guard !load.terms.isEmpty else { return nil }
    load.add(-1, installed)
    if let spare = setting.unknowns.spare[fleet] { load.add(1, spare) }
    return LimitedRow(
      "\(name)(\(fleet.server),\(fleet.site),\(fleet.period),\(slice.id))", load, .atMost(0),
      limit: RowLimit(name, "\(fleet.site) \(fleet.server)", fleet.period))
  }
}

extension Setting {
  /// Servers of the fastest kind that a class's busiest slice of a period occupies at least, fractional: where work
  /// may wait, it is spread as evenly as that allows.
  func leastServers(for routing: RoutingClass, in period: Period) -> Double {
    let fastest = world.runs.values.joined().filter { $0.workload.id == routing.workload }
      .map { $0.throughput.value * $0.workload.plannableShare }.max()
    let demands = world.slices.map { ($0, routing.demand(in: inventory, period.id, $0.id).value) }
    guard let fastest, let most = demands.map(\.1).max() else { return 0 }
    let mean = demands.reduce(0) { $0 + $1.0.share * $1.1 }
    return max((1 - routing.deferrableShare) * most, min(most, mean)) / fastest
  }

  /// Shares of a class's work that are short: of each slice that asks for any, or of the whole period; empty where
  /// nothing may be short.
  fileprivate func shortShares(
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

  /// Servers of a fleet that are taken in one slice: kept busy by shared work, or held by workloads for themselves.
  func occupiedServers(of fleet: FleetKey, in slice: Slice) -> LinearExpression {
    var load = sharedServers(of: fleet, in: slice)
    load.add(serversHeld(of: fleet))
    return load
  }

  /// Servers of a fleet that shared work occupies at each workload's largest utilisation, in one slice.
  private func sharedServers(of fleet: FleetKey, in slice: Slice) -> LinearExpression {
    var load = LinearExpression()
    for run in world.runs[fleet.server] ?? [] where run.workload.sharing == .shared {
      guard let serve = unknowns.serve[ServingKey(run, on: fleet, in: slice)] else { continue }
      load.add(1 / (scale.scaled(run.throughput, of: run.workload.id) * run.workload.plannableShare), serve)
    }
    return load
  }
}
