import Domain
import Optimization

/// Making the variables of racks that several kinds of equipment share, where two kinds may stand at a site.
extension Unknowns {
  mutating func addSharedRacks(_ world: World, _ problem: inout Problem) {
    for rack in world.inventory.rackTypes {
      guard let sharing = world.rackSharing[rack.id] else { continue }
      for site in world.inventory.sites {
        for period in world.periods {
          let kinds = kinds(sharing, at: site.id, in: period.id, world)
          guard kinds.count > 1 else { continue }
          for kind in kinds {
            // A whole rack's worth of a kind fills a rack of its own.
            let name = "beside(\(kind.name),\(site.id),\(period.id))"
            beside.insert(
              RackedKey(kind: kind.name, site: site.id, period: period.id),
              problem.add(Variable(name, .continuous, .between(0, Double(kind.perRack - 1)))))
          }
          addWhole(
            \.sharedRacks, SharedRackKey(rack: rack.id, site: site.id, period: period.id),
            Variable("sharedracks(\(rack.id),\(site.id),\(period.id))", .integer), .filled, at: site.id,
            in: period.id, &problem)
        }
      }
    }
  }

  /// The kinds that may stand at a site in a period, of those that share a rack type.
  private func kinds(
    _ sharing: RackSharing, at site: ID<Site>, in period: ID<Period>, _ world: World
  ) -> [RackSharing.Fit] {
    let servers = world.inventory.serverTypes.filter {
      filled[FleetKey(server: $0.id, site: site, period: period)] != nil
    }.map(RackSharing.name(of:))
    let storage = world.inventory.storageTypes.filter {
      filledStorage[StorageKey(storage: $0.id, site: site, period: period)] != nil
    }.map(RackSharing.name(of:))
    let switches = world.inventory.switchTypes.filter {
      filledSwitches[SwitchKey(type: $0.id, site: site, period: period)] != nil
    }.map(RackSharing.name(of:))
    return (servers + storage + switches).compactMap(sharing.fit(of:))
  }
}

/// A kind of equipment that stands in racks at a site, named as `RackSharing` does.
struct RackedKey: Hashable, Sendable {
  let kind: String
  let site: ID<Site>
  let period: ID<Period>
}

/// Racks of one type at one site in one period.
struct SharedRackKey: Hashable, Sendable {
  let rack: ID<RackType>
  let site: ID<Site>
  let period: ID<Period>
}
