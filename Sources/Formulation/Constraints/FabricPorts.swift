import Domain
import Optimization

/// The leaves of a fabric have a port for every port of the servers it joins, the tier above a port for every
/// uplink, and no more leaves stand than can reach each other. Switches stay where they stand.
///
/// Formula, with switches[f,role,s,t] = existing + Σ_o≤t buyswitches[f,role,s,o], and the numbers of ports and links
/// of `FabricShape`: Σ_k ports[k,f] × installed[k,s,t] ≤ ports down × leaves; with rails, Σ_k installed[k,s,t] ≤ group ×
/// railgroups[f,s,t] and rails × railgroups ≤ leaves; uplinks × leaves ≤ ports × spines; uplinks × spines ≤
/// ports × cores; leaves ≤ reach.
/// Reads: the ports of servers, the template, oversubscription and switch types of the fabric, existing switches.
/// When it binds: one more server takes one more leaf; at the reach, a template of more tiers.
struct FabricPorts: Constraint {
  let name = "fabric-ports"

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.inventory.fabrics.flatMap { fabric -> [LimitedRow] in
      guard let shape = setting.inventory.shape(of: fabric) else { return [] }
      return setting.inventory.sites.filter { fabric.stands(at: $0.id) }.flatMap { site in
        setting.world.periods.flatMap { period in
          let spot = Spot(fabric: fabric, shape: shape, site: site, period: period)
          return leaves(at: spot, in: setting) + tiers(at: spot, in: setting)
        }
      }
    }
  }

  /// A fabric with its shape, at one site in one period.
  private struct Spot {
    let fabric: Fabric
    let shape: FabricShape
    let site: Site
    let period: Period
    var place: String { "(\(fabric.id),\(site.id),\(period.id))" }
  }

  private func leaves(at spot: Spot, in setting: Setting) -> [LimitedRow] {
    let each = spot.shape.rails == nil
    var need = joined(at: spot, in: setting) { each ? Double($0.count) : 1 }
    guard !need.terms.isEmpty else { return [] }
    let standing = switches(.leaf, at: spot, in: setting)
    let limit = RowLimit(name, "\(spot.site.id) \(spot.fabric.id)", spot.period.id)
    guard let rails = spot.shape.rails else {
      need.add(standing, times: -Double(spot.shape.down))
      return [LimitedRow("\(name)\(spot.place)", need, .atMost(0), limit: limit)]
    }
    let key = FabricKey(fabric: spot.fabric.id, site: spot.site.id, period: spot.period.id)
    guard let groups = setting.unknowns.railGroups[key] else { return [] }
    need.add(-Double(spot.shape.group), groups)
    var leaves = LinearExpression(groups, times: Double(rails))
    leaves.add(standing, times: -1)
    return [
      LimitedRow("\(name)-groups\(spot.place)", need, .atMost(0)),
      LimitedRow("\(name)\(spot.place)", leaves, .atMost(0), limit: limit),
    ]
  }

  private func tiers(at spot: Spot, in setting: Setting) -> [LimitedRow] {
    let (shape, leaves) = (spot.shape, switches(.leaf, at: spot, in: setting))
    guard !leaves.terms.isEmpty else { return [] }
    let spines = switches(.spine, at: spot, in: setting)
    var rows = [
      tier("spine", leaves, shape.uplinks, spines, shape.spinePorts, spot),
      LimitedRow("\(name)-reach\(spot.place)", leaves, .atMost(Double(shape.reach))),
    ]
    if shape.corePorts > 0 {
      let cores = switches(.core, at: spot, in: setting)
      rows.append(tier("core", spines, shape.spineUplinks, cores, shape.corePorts, spot))
    }
    return rows
  }

  /// links × lower switches ≤ ports × upper switches.
  private func tier(
    _ role: String, _ lower: LinearExpression, _ links: Int, _ upper: LinearExpression, _ ports: Int,
    _ spot: Spot
  ) -> LimitedRow {
    var row = LinearExpression()
    row.add(lower, times: Double(links))
    row.add(upper, times: -Double(ports))
    return LimitedRow("\(name)-\(role)\(spot.place)", row, .atMost(0))
  }

  private func switches(_ role: FabricRole, at spot: Spot, in setting: Setting) -> LinearExpression {
    setting.switchesStanding(of: spot.fabric, role, at: spot.site, in: spot.period)
  }

  /// The sum of `each` over the servers that the fabric joins.
  private func joined(
    at spot: Spot, in setting: Setting, _ each: (ServerPorts) -> Double
  ) -> LinearExpression {
    var sum = LinearExpression()
    for ports in spot.fabric.ports {
      let key = FleetKey(server: ports.server, site: spot.site.id, period: spot.period.id)
      if let installed = setting.unknowns.installed[key] { sum.add(each(ports), installed) }
    }
    return sum
  }
}
