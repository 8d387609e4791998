import Domain
import Optimization

/// Servers stand in whole racks, each filled with one server type, and no more racks are filled than stand.
///
/// Formula: servers per rack[k] × filled[k,s,t] ≥ installed[k,s,t];
/// units[ρ] × switchracks[ρ,s,t] ≥ Σ units of switches in ρ, and the same with power; switches of every type share
/// racks with each other, not with servers;
/// Σ_k filled[k,s,t] + switchracks[ρ,s,t] ≤ existing racks[ρ,s] + Σ_o≤t buyracks[ρ,s,o], over the types k mounted in ρ.
/// Reads: rack units, power and weight of racks and servers, existing racks.
/// When it binds: one more server of some type needs one more rack.
struct RackStock: Constraint {
  let name = "rack-stock"

  func rows(in setting: Setting) -> [LimitedRow] {
    filling(in: setting) + switchFilling(in: setting) + stock(in: setting)
  }

  private func filling(in setting: Setting) -> [LimitedRow] {
    setting.unknowns.filled.all.compactMap { fleet, filled in
      guard let installed = setting.unknowns.installed[fleet],
        let perRack = setting.world.serversPerRack[fleet.server]
      else { return nil }
      var room = LinearExpression(filled, times: Double(perRack))
      room.add(-1, installed)
      return LimitedRow("\(name)-filling(\(fleet.server),\(fleet.site),\(fleet.period))", room, .atLeast(0))
    }
  }

  /// Switches of all types share their racks: units and power of a rack carry as many as they carry.
  private func switchFilling(in setting: Setting) -> [LimitedRow] {
    setting.unknowns.switchRacks.all.flatMap { key, filled -> [LimitedRow] in
      guard let rack = setting.inventory.rackType(key.rack), let site = setting.inventory.site(key.site),
        let period = setting.world.horizon.period(key.period)
      else { return [] }
      let place = "(\(key.rack),\(key.site),\(key.period))"
      func row(_ what: String, _ limit: Double?, _ each: (SwitchType) -> Double) -> LimitedRow? {
        var used = setting.switches(at: site, in: period) { $0.stands(in: rack.id) ? each($0) : 0 }
        guard let limit, !used.terms.isEmpty || used.constant > 0 else { return nil }
        used.add(-limit, filled)
        return LimitedRow("\(name)-switch-\(what)\(place)", used, .atMost(0))
      }
      return [
        row("units", rack.units.value) { $0.rackUnits.value },
        row("power", rack.powerLimit?.value) { $0.power.value },
      ].compactMap { $0 }
    }
  }

  private func stock(in setting: Setting) -> [LimitedRow] {
    setting.inventory.rackTypes.flatMap { rack in
      setting.inventory.sites.flatMap { site in
        setting.world.periods.compactMap { period in
          var filled = setting.racksFilled(of: rack, at: site, in: period)
          guard !filled.terms.isEmpty else { return nil }
          filled.add(setting.racksStanding(of: rack, at: site, in: period), times: -1)
          return LimitedRow("\(name)(\(rack.id),\(site.id),\(period.id))", filled, .atMost(0))
        }
      }
    }
  }
}

extension Setting {
  /// Racks of one type that all equipment of a site fills.
  func racksFilled(of rack: RackType, at site: Site, in period: Period) -> LinearExpression {
    allLoads.reduce(into: LinearExpression()) {
      $0.add($1.racksFilled(of: rack, at: site, in: period, in: self))
    }
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
