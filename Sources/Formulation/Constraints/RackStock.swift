import Domain
import Optimization

/// Equipment stands in whole racks, and no more racks are filled than stand. A rack is filled with one kind, or shared
/// by several (`RackSharing`): storage and switches always may, servers where the policy mixes racks.
///
/// Formula: per rack[k] × filled[k,s,t] + beside[k,s,t] ≥ installed[k,s,t]; Σ_k beside[k,s,t] / slots[k] ≤ shared[ρ,s,t];
/// Σ_k filled[k,s,t] + shared[ρ,s,t] ≤ existing racks[ρ,s] + Σ_o≤t buyracks[ρ,s,o], over the kinds k mounted in ρ.
/// Reads: rack units and power of racks, servers, storage and switches, existing racks, whether servers mix.
/// When it binds: one more server, unit of storage or switch needs one more rack.
struct RackStock: Constraint {
  let name = "rack-stock"

  func rows(in setting: Setting) -> [LimitedRow] {
    filling(in: setting) + storageFilling(in: setting) + switchFilling(in: setting) + sharing(in: setting)
      + stock(in: setting)
  }

  private func filling(in setting: Setting) -> [LimitedRow] {
    setting.unknowns.filled.all.compactMap { fleet, filled in
      guard let installed = setting.unknowns.installed[fleet],
        let perRack = setting.world.serversPerRack[fleet.server]
      else { return nil }
      var room = LinearExpression(filled, times: Double(perRack))
      room.add(-1, installed)
      if let server = setting.inventory.serverType(fleet.server) {
        room.add(setting.beside(RackSharing.name(of: server), at: fleet.site, in: fleet.period))
      }
      return LimitedRow("\(name)-filling(\(fleet.server),\(fleet.site),\(fleet.period))", room, .atLeast(0))
    }
  }

  private func switchFilling(in setting: Setting) -> [LimitedRow] {
    setting.unknowns.filledSwitches.all.compactMap { key, filled in
      guard let type = setting.inventory.switchType(key.type), let site = setting.inventory.site(key.site),
        let period = setting.world.horizon.period(key.period),
        let perRack = setting.inventory.perRack(type)
      else { return nil }
      var room = LinearExpression(filled, times: Double(perRack))
      room.add(setting.switches(at: site, in: period) { $0.id == type.id ? 1 : 0 }, times: -1)
      room.add(setting.beside(RackSharing.name(of: type), at: key.site, in: key.period))
      return LimitedRow("\(name)-switches(\(key.type),\(key.site),\(key.period))", room, .atLeast(0))
    }
  }

  private func storageFilling(in setting: Setting) -> [LimitedRow] {
    setting.unknowns.filledStorage.all.compactMap { key, filled in
      guard let storage = setting.inventory.storageType(key.storage),
        let period = setting.world.horizon.period(key.period),
        let perRack = setting.inventory.perRack(storage)
      else { return nil }
      var room = LinearExpression(filled, times: Double(perRack))
      room.add(setting.storageStanding(of: storage, at: key.site, in: period), times: -1)
      room.add(setting.beside(RackSharing.name(of: storage), at: key.site, in: key.period))
      return LimitedRow("\(name)-storage(\(key.storage),\(key.site),\(key.period))", room, .atLeast(0))
    }
  }

  private func sharing(in setting: Setting) -> [LimitedRow] {
    setting.unknowns.sharedRacks.all.map { key, racks in
      var slots = LinearExpression()
      for fit in setting.world.rackSharing[key.rack]?.fits ?? [] {
        slots.add(
          setting.beside(fit.name, at: key.site, in: key.period), times: 1 / Double(fit.slots))
      }
      slots.add(-1, racks)
      return LimitedRow("\(name)-shared(\(key.rack),\(key.site),\(key.period))", slots, .atMost(0))
    }
  }

  private func stock(in setting: Setting) -> [LimitedRow] {
    setting.inventory.rackTypes.flatMap { rack in
      setting.inventory.sites.flatMap { site in
        setting.world.periods.compactMap { period in
          var filled = setting.racksFilled(of: rack, at: site, in: period)
          guard !filled.terms.isEmpty || filled.constant > 0 else { return nil }
          filled.add(setting.racksStanding(of: rack, at: site, in: period), times: -1)
          return LimitedRow("\(name)(\(rack.id),\(site.id),\(period.id))", filled, .atMost(0))
        }
      }
    }
  }
}

extension Setting {
  /// Pieces of a kind that stand in shared racks; none where it shares with no other.
  fileprivate func beside(_ kind: String, at site: ID<Site>, in period: ID<Period>) -> LinearExpression {
    unknowns.beside[RackedKey(kind: kind, site: site, period: period)].map { LinearExpression($0) }
      ?? LinearExpression()
  }

  /// Racks of one type that all equipment of a site fills.
  func racksFilled(of rack: RackType, at site: Site, in period: Period) -> LinearExpression {
    let key = SharedRackKey(rack: rack.id, site: site.id, period: period.id)
    let shared = unknowns.sharedRacks[key].map { LinearExpression($0) } ?? LinearExpression()
    return allLoads.reduce(into: shared) { $0.add($1.racksFilled(of: rack, at: site, in: period, in: self)) }
  }

  /// Racks of one type that stand: existing ones and all ordered so far.
  func racksStanding(of rack: RackType, at site: Site, in period: Period) -> LinearExpression {
    var standing = LinearExpression(constant: Double(site.existingRacks[rack.id] ?? 0))
    for order in periods(to: period) {
      let key = RackPurchaseKey(rack: rack.id, site: site.id, period: order.id)
      if let index = unknowns.buyRacks[key] { standing.add(1, index) }
    }
    return standing
  }
}
