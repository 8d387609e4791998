import Domain
import Optimization

/// Servers are loaded no further than each workload's largest utilisation, with headroom for its growth, and spares
/// serve nothing.
///
/// Formula: Σ_w,m serve[w,k,m,s,t,h] × (1 + headroom[w]) / (throughput[w,k,m] × largest utilisation[w])
/// + Σ_w servers of a block[w,k] × held[w,k,s,t] ≤ installed[k,s,t] − spare[k,s,t] + Σ_o availability[o] ×
/// hired[k,s,o,t,h], the first sum over the workloads that share servers;
/// Σ_k,s installed[k,s,t] − spare[k,s,t] ≥ 1 over what can serve a demand of less than a hundredth of a server, less
/// the share of it that is short (`Setting.presence`).
/// Reads: throughput, largest utilisation, headroom, sharing, the spare rule, the availability of spot offers.
/// When it binds: one more server of this type here would save the stated value in this period.
struct ServerCapacity: Constraint {
  let name = "server-capacity"

  func rows(in setting: Setting) -> [LimitedRow] {
    capacity(in: setting) + setting.presence(name: "\(name)-present")
  }

  private func capacity(in setting: Setting) -> [LimitedRow] {
    setting.unknowns.installed.all.flatMap { fleet, installed in
      setting.world.slices.compactMap { row(for: fleet, installed, $0, in: setting) }
    }
  }

  private func row(
    for fleet: FleetKey, _ installed: VariableIndex, _ slice: Slice, in setting: Setting
  ) -> LimitedRow? {
    var load = setting.occupiedServers(of: fleet, in: slice)
    guard !load.terms.isEmpty else { return nil }
    load.add(-1, installed)
    load.add(setting.hiredCapacity(fleet, in: slice), times: -1)
    if let spare = setting.unknowns.spare[fleet] { load.add(1, spare) }
    return LimitedRow(
      "\(name)(\(fleet.server),\(fleet.site),\(fleet.period),\(slice.id))", load, .atMost(0),
      limit: RowLimit(name, "\(fleet.site) \(fleet.server)", fleet.period))
  }
}

extension Setting {
  /// Servers of a fleet that are taken in one slice: kept busy by shared work, or held by workloads for themselves.
  /// What is held is the same in all slices: where nothing is shared, nor hired, only the first says it.
  func occupiedServers(of fleet: FleetKey, in slice: Slice) -> LinearExpression {
    var load = sharedServers(of: fleet, in: slice)
    let isHired = !world.offers(of: fleet.server, at: fleet.site).isEmpty
    if !load.terms.isEmpty || isHired || slice.id == world.slices.first?.id {
      load.add(serversHeld(of: fleet))
    }
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
