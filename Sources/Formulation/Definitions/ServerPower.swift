import Domain
import Optimization

/// Servers with a measured curve draw what the curve says when the load is spread evenly over those that no job holds;
/// what these draw says `JobLoad`.
///
/// Formula: n × power(L / n) with n = installed[k,s,t] + hired[k,s,t,h] − held by jobs[k,s,t] and L = loaded
/// servers[k,s,t,h], without jobs, which on the piece power(u) = a + b × u, from ≤ u ≤ to, is a × n + b × L. Convex: power ≥ a[j] × n + b[j] × L for every piece j.
/// Else one piece is chosen: Σ_j piece[j] = 1; Σ_j n[j] = n; Σ_j L[j] = L; n[j] ≤ most servers[k,s,t] × piece[j], the most
/// that may stand and all that providers may run; from[j] × n[j] ≤ L[j] ≤ to[j] × n[j]; power = Σ_j a[j] × n[j] + b[j] × L[j].
/// Reads: power curves, throughput; whether an energy price is below zero, which a convex curve must not gain from.
struct ServerPower: Definition {
  let name = "server-power"

  func rows(in setting: Setting) -> [LimitedRow] { above(in: setting) + chosen(in: setting) }

  private func above(in setting: Setting) -> [LimitedRow] {
    setting.unknowns.curvePower.all.flatMap { key, power -> [LimitedRow] in
      let servers = setting.serversOnCurve(key)
      let loaded = setting.loadedServers(of: key.fleet, in: key.slice)
      return setting.pieces(of: key.fleet).enumerated().map { number, piece in
        var excess = LinearExpression(power)
        excess.add(servers, times: -piece.intercept)
        excess.add(loaded, times: -piece.slope)
        return LimitedRow("\(name)(\(key.label),\(number))", excess, .atLeast(0))
      }
    }
  }

  private func chosen(in setting: Setting) -> [LimitedRow] {
    setting.unknowns.curvePiece.all.filter { $0.key.piece == 0 }.flatMap { first, _ -> [LimitedRow] in
      let key = FleetSliceKey(fleet: first.fleet, slice: first.slice)
      let pieces = setting.pieces(of: key.fleet)
      return sums(of: key, pieces.count, in: setting)
        + pieces.enumerated().flatMap { within($1, key.piece($0), in: setting) }
    }
  }

  private func sums(of key: FleetSliceKey, _ count: Int, in setting: Setting) -> [LimitedRow] {
    var (one, servers, load) = (LinearExpression(), LinearExpression(), LinearExpression())
    servers.add(setting.serversOnCurve(key), times: -1)
    load.add(setting.loadedServers(of: key.fleet, in: key.slice), times: -1)
    for number in 0..<count {
      let piece = key.piece(number)
      if let chosen = setting.unknowns.curvePiece[piece] { one.add(1, chosen) }
      if let part = setting.unknowns.pieceServers[piece] { servers.add(1, part) }
      if let part = setting.unknowns.pieceLoad[piece] { load.add(1, part) }
    }
    return [
      LimitedRow("\(name)-one(\(key.label))", one, .exactly(1)),
      LimitedRow("\(name)-servers(\(key.label))", servers, .exactly(0)),
      LimitedRow("\(name)-load(\(key.label))", load, .exactly(0)),
    ]
  }

  private func within(
    _ piece: PiecewiseLine.Segment, _ key: FleetPieceKey, in setting: Setting
  ) -> [LimitedRow] {
    guard let chosen = setting.unknowns.curvePiece[key], let servers = setting.unknowns.pieceServers[key],
      let load = setting.unknowns.pieceLoad[key]
    else { return [] }
    var only = LinearExpression(servers)
    only.add(-Double(setting.mostServers(of: key.fleet)), chosen)
    var least = LinearExpression(load)
    least.add(-piece.from, servers)
    var most = LinearExpression(load)
    most.add(-piece.to, servers)
    return [
      LimitedRow("\(name)-only(\(key.label))", only, .atMost(0)),
      LimitedRow("\(name)-from(\(key.label))", least, .atLeast(0)),
      LimitedRow("\(name)-to(\(key.label))", most, .atMost(0)),
    ]
  }
}

extension FleetSliceKey {
  var label: String { "\(fleet.server),\(fleet.site),\(fleet.period),\(slice)" }
  func piece(_ number: Int) -> FleetPieceKey { FleetPieceKey(fleet: fleet, slice: slice, piece: number) }
}

extension FleetPieceKey {
  var label: String { "\(fleet.server),\(fleet.site),\(fleet.period),\(slice),\(piece)" }
}

extension Setting {
  /// Servers that a curve's load is spread over: those installed and those that providers run, but for what jobs hold.
  fileprivate func serversOnCurve(_ key: FleetSliceKey) -> LinearExpression {
    var servers = LinearExpression()
    if let installed = unknowns.installed[key.fleet] { servers.add(1, installed) }
    if let slice = world.slices.first(where: { $0.id == key.slice }) {
      servers.add(hired(key.fleet, in: slice))
    }
    servers.add(serversHeld(of: key.fleet) { $0.scaling != nil }, times: -1)
    return servers
  }

  /// The straight pieces of a server type's power curve, kW over utilisation.
  func pieces(of fleet: FleetKey) -> [PiecewiseLine.Segment] {
    inventory.serverType(fleet.server)?.powerCurve?.line.segments ?? []
  }

  /// The most servers of a type that could share its load: those that are useful and those that stand already, and
  /// beside them all that providers may run.
  fileprivate func mostServers(of fleet: FleetKey) -> Int {
    let standing = useful.standing(of: fleet.server, at: fleet.site) + (world.existing[fleet] ?? 0)
    guard let period = world.horizon.period(fleet.period) else { return standing }
    let hired = world.offers(of: fleet.server, at: fleet.site).filter { !$0.standsHere }
    return hired.reduce(standing) { $0 + mostHired(of: $1, in: period) }
  }

  /// The most servers of an offer that could run at once: what one contract may be for, in every term in force.
  private func mostHired(of offer: Offer, in period: Period) -> Int {
    let terms =
      offer.termMonths.map { months in
        world.periods.count { world.horizon.covers(period, from: $0, months: months) }
      } ?? 1
    return min(offer.limit ?? .max, useful.most(of: offer) * terms)
  }

  /// Fully loaded servers that the work of a fleet amounts to in one slice, but for jobs.
  func loadedServers(of fleet: FleetKey, in slice: ID<Slice>) -> LinearExpression {
    var load = LinearExpression()
    for run in world.runs[fleet.server] ?? [] where run.workload.scaling == nil {
      let key = ServingKey(
        workload: run.workload.id, server: fleet.server, mode: run.mode.id, site: fleet.site,
        period: fleet.period, slice: slice)
      guard let serve = unknowns.serve[key] else { continue }
      load.add(1 / scale.scaled(run.throughput, of: run.workload.id), serve)
    }
    return load
  }
}
