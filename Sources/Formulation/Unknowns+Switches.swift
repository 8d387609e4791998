import Domain
import Optimization

/// Switches of fabrics, the rail groups that servers form, and the racks that switches fill.
extension Unknowns {
  mutating func addSwitches(_ world: World, _ useful: UsefulServers, _ problem: inout Problem) {
    for fabric in world.inventory.fabrics {
      guard let shape = world.inventory.shape(of: fabric) else { continue }
      for site in world.inventory.sites where fabric.stands(at: site.id) {
        guard let most = useful.mostSwitches(of: fabric.id, at: site.id) else { continue }
        for period in world.periods where world.mayBeOpen(site, in: period) {
          guard isNeeded(fabric, at: site, in: period, world, useful) else { continue }
          addSwitches(of: fabric, shape, most, at: site, in: period, &problem)
        }
      }
    }
    addSwitchRacks(world, &problem)
  }

  /// Whether servers that the fabric joins may stand at the site, or switches of it that do must be joined.
  private func isNeeded(
    _ fabric: Fabric, at site: Site, in period: Period, _ world: World, _ useful: UsefulServers
  ) -> Bool {
    fabric.ports.contains { port in
      world.inventory.serverType(port.server).map { couldStand($0, at: site, in: period, world, useful) }
        ?? false
    } || fabric.roles.contains { world.inventory.existingSwitches(of: fabric.id, $0, at: site.id) > 0 }
  }

  private mutating func addSwitches(
    of fabric: Fabric, _ shape: FabricShape, _ most: MostSwitches, at site: Site, in period: Period,
    _ problem: inout Problem
  ) {
    for role in fabric.roles {
      let key = SwitchPurchaseKey(fabric: fabric.id, role: role, site: site.id, period: period.id)
      let name = "buyswitches(\(fabric.id),\(role.rawValue),\(site.id),\(period.id))"
      let bounds = Bounds.between(0, Double(most.switches[role] ?? 0))
      addWhole(
        \.buySwitches, key, Variable(name, .integer, bounds), .equipment, at: site.id, in: period.id, &problem
      )
    }
    guard shape.rails != nil else { return }
    let key = FabricKey(fabric: fabric.id, site: site.id, period: period.id)
    let name = "railgroups(\(fabric.id),\(site.id),\(period.id))"
    addWhole(
      \.railGroups, key, Variable(name, .integer, .between(0, Double(most.groups))), .equipment, at: site.id,
      in: period.id, &problem)
  }

  private mutating func addSwitchRacks(_ world: World, _ problem: inout Problem) {
    for type in world.inventory.switchTypes {
      guard let perRack = world.inventory.perRack(type), perRack > 1 else { continue }
      for site in world.inventory.sites where world.inventory.joins(type.id, at: site.id) {
        for period in world.periods where world.mayBeOpen(site, in: period) {
          let name = "filledswitches(\(type.id),\(site.id),\(period.id))"
          addWhole(
            \.filledSwitches, SwitchKey(type: type.id, site: site.id, period: period.id),
            Variable(name, .integer), .filled, at: site.id, in: period.id, &problem)
        }
      }
    }
  }
}

extension Inventory {
  /// Whether a fabric of a site is made of switches of this type.
  fileprivate func joins(_ type: ID<SwitchType>, at site: ID<Site>) -> Bool {
    fabrics.contains { $0.stands(at: site) && $0.switches.values.contains(type) }
  }
}

extension World {
  /// Whether switches of a fabric may stand in racks of this type at the site.
  func holdsSwitches(_ rack: RackType, at site: Site) -> Bool {
    inventory.fabrics.contains { fabric in
      fabric.stands(at: site.id)
        && fabric.switches.values.compactMap(inventory.switchType).contains { $0.stands(in: rack.id) }
    }
  }
}

/// The most switches that a fabric could ever need at a site: for all useful servers there at once, or as many as
/// can be joined at all.
struct MostSwitches {
  let switches: [FabricRole: Int]
  let groups: Int

  init(_ fabric: Fabric, _ shape: FabricShape, at site: Site, _ useful: UsefulServers, in world: World) {
    var (ports, servers) = (0, 0)
    for joined in fabric.ports {
      let standing = world.periods.map {
        world.existing[FleetKey(server: joined.server, site: site.id, period: $0.id)] ?? 0
      }
      let count = useful.standing(of: joined.server, at: site.id) + (standing.max() ?? 0)
      (ports, servers) = (ports + count * joined.count, servers + count)
    }
    let existing = { world.inventory.existingSwitches(of: fabric.id, $0, at: site.id) }
    // What stands needs its spines and cores even where fewer leaves would do.
    let leaves = max(min(shape.leaves(ports: ports, servers: servers), shape.reach), existing(.leaf))
    switches = shape.switches(leaves: leaves, spines: existing(.spine))
    groups = (servers + shape.group - 1) / shape.group
  }
}

/// Switches of one type at one site in one period.
struct SwitchKey: Hashable, Sendable {
  let type: ID<SwitchType>
  let site: ID<Site>
  let period: ID<Period>
}

/// A fabric at one site in one period.
struct FabricKey: Hashable, Sendable {
  let fabric: ID<Fabric>
  let site: ID<Site>
  let period: ID<Period>
}
