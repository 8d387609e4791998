import Domain
import Optimization

/// A candidate site opens once and stays open; before that nothing stands there and nothing is routed there.
///
/// Formula: open[s,t] ≥ open[s,t−1]; installed[k,s,t] ≤ most standing[k,s] × open[s,t], where the power of the site may be
/// wanting (`PowerFeed`) × powered[s,t]; the same of storage;
/// buyracks[ρ,s,t] ≤ most useful racks[ρ,s] × open[s,t]; buyswitches[f,role,s,t] ≤ most useful switches[f,role,s] ×
/// open[s,t]; route[w,r,s,t,h] ≤ most routed[w,r,t,h] × open[s,t];
/// lease[k,s,o,t], rent[k,s,o,t,h] ≤ most useful[k,s] × open[s,t].
/// Reads: candidate sites, the first period they may open in.
/// When it binds: the plan would use the site if opening it cost less.
struct SiteOpening: Constraint {
  let name = "site-opening"

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.inventory.sites.filter { !$0.isExisting }.flatMap { site -> [LimitedRow] in
      let standing =
        staying(site, in: setting) + standing(site, in: setting) + storage(site, in: setting)
        + racks(site, in: setting)
      let used = switches(site, in: setting) + routing(site, in: setting) + offers(site, in: setting)
      return standing + used
    }
  }

  private func staying(_ site: Site, in setting: Setting) -> [LimitedRow] {
    zip(setting.world.periods, setting.world.periods.dropFirst()).map { before, after in
      var change = setting.open(site, in: after)
      change.add(setting.open(site, in: before), times: -1)
      return LimitedRow("\(name)-stays(\(site.id),\(after.id))", change, .atLeast(0))
    }
  }

  private func standing(_ site: Site, in setting: Setting) -> [LimitedRow] {
    setting.world.periods.flatMap { period in
      setting.fleet(at: site.id, in: period).map { server, installed in
        var excess = LinearExpression(installed)
        let most = Double(setting.useful.standing(of: server.id, at: site.id))
        excess.add(
          setting.mayStand(at: site, in: period, drawing: server.configuredMaximum), times: -most)
        return LimitedRow("\(name)-servers(\(server.id),\(site.id),\(period.id))", excess, .atMost(0))
      }
    }
  }

  private func storage(_ site: Site, in setting: Setting) -> [LimitedRow] {
    setting.world.periods.flatMap { period in
      setting.inventory.storageTypes.compactMap { storage in
        var excess = setting.storageStanding(of: storage, at: site.id, in: period)
        guard !excess.terms.isEmpty else { return nil }
        let most = Double(setting.world.storage.standing(of: storage, at: site.id))
        excess.add(setting.mayStand(at: site, in: period, drawing: storage.power), times: -most)
        return LimitedRow("\(name)-storage(\(storage.id),\(site.id),\(period.id))", excess, .atMost(0))
      }
    }
  }

  private func racks(_ site: Site, in setting: Setting) -> [LimitedRow] {
    let most = Dictionary(
      uniqueKeysWithValues: setting.inventory.rackTypes.map {
        ($0.id, mostRacks($0.id, at: site.id, in: setting))
      })
    return setting.unknowns.buyRacks.all.filter { $0.key.site == site.id }.compactMap { key, index in
      guard let period = setting.world.horizon.period(key.period), let most = most[key.rack] else {
        return nil
      }
      var excess = LinearExpression(index)
      excess.add(setting.open(site, in: period), times: -Double(most))
      return LimitedRow("\(name)-racks(\(key.rack),\(site.id),\(period.id))", excess, .atMost(0))
    }
  }

  private func switches(_ site: Site, in setting: Setting) -> [LimitedRow] {
    setting.unknowns.buySwitches.all.filter { $0.key.site == site.id }.compactMap { key, index in
      guard let fabric = setting.inventory.fabric(key.fabric),
        let most = setting.useful.mostSwitches(of: fabric.id, at: site.id)?.switches[key.role],
        let period = setting.world.horizon.period(key.period)
      else { return nil }
      var excess = LinearExpression(index)
      excess.add(setting.open(site, in: period), times: -Double(most))
      let place = "\(key.fabric),\(key.role.rawValue),\(site.id),\(period.id)"
      return LimitedRow("\(name)-switches(\(place))", excess, .atMost(0))
    }
  }

  /// Racks that all useful servers and storage of every type mounted in them would fill, and all useful switches, one
  /// a rack.
  private func mostRacks(_ rack: ID<RackType>, at site: ID<Site>, in setting: Setting) -> Int {
    let ofServers = setting.inventory.serverTypes.filter { $0.rack == rack }.reduce(0) { sum, server in
      guard let perRack = setting.world.serversPerRack[server.id] else { return sum }
      return sum + (setting.useful.standing(of: server.id, at: site) + perRack - 1) / perRack
    }
    return ofServers + mostShelves(in: rack, at: site, in: setting)
      + mostSwitches(in: rack, at: site, in: setting)
  }

  private func mostShelves(in rack: ID<RackType>, at site: ID<Site>, in setting: Setting) -> Int {
    setting.inventory.storageTypes.filter { $0.rack == rack }.reduce(0) { sum, storage in
      guard let perRack = setting.inventory.perRack(storage), perRack > 0 else { return sum }
      return sum + (setting.world.storage.standing(of: storage, at: site) + perRack - 1) / perRack
    }
  }

  private func mostSwitches(in rack: ID<RackType>, at site: ID<Site>, in setting: Setting) -> Int {
    guard let site = setting.inventory.site(site) else { return 0 }
    return setting.inventory.fabrics.filter { $0.stands(at: site.id) }.reduce(0) { sum, fabric in
      let held = fabric.switches.filter { setting.inventory.switchType($0.value)?.stands(in: rack) == true }
      let most = setting.useful.mostSwitches(of: fabric.id, at: site.id)?.switches ?? [:]
      return sum + held.keys.reduce(0) { $0 + (most[$1] ?? 0) }
    }
  }

  private func offers(_ site: Site, in setting: Setting) -> [LimitedRow] {
    let (leases, rents) = (setting.unknowns.lease.all, setting.unknowns.rent.all)
    let terms = leases.filter { $0.key.offer.site == site.id }.map { key, index in
      offered("\(place(key.offer)),\(key.period)", key.offer, key.period, index, in: setting)
    }
    let hours = rents.filter { $0.key.offer.site == site.id }.map { key, index in
      offered("\(place(key.offer)),\(key.period),\(key.slice)", key.offer, key.period, index, in: setting)
    }
    return (terms + hours).compactMap(\.self)
  }

  private func place(_ key: OfferKey) -> String { "\(key.server),\(key.site),\(key.offer)" }

  private func offered(
    _ place: String, _ key: OfferKey, _ period: ID<Period>, _ index: VariableIndex, in setting: Setting
  ) -> LimitedRow? {
    guard let site = setting.inventory.site(key.site), let period = setting.world.horizon.period(period),
      let offer = setting.world.offers(of: key.server, at: key.site).first(where: { $0.id == key.offer })
    else { return nil }
    var excess = LinearExpression(index)
    excess.add(setting.open(site, in: period), times: -Double(setting.useful.most(of: offer)))
    return LimitedRow("\(name)-offers(\(place))", excess, .atMost(0))
  }

  private func routing(_ site: Site, in setting: Setting) -> [LimitedRow] {
    setting.world.periods.flatMap { period in
      setting.world.slices.flatMap { slice in
        setting.world.routingClasses.compactMap { routing in
          guard let route = setting.unknowns.route[routing.key(at: site.id, period, slice)] else {
            return nil
          }
          let demand = routing.mostRouted(in: setting.inventory, period.id, slice)
          var excess = LinearExpression(route)
          excess.add(
            setting.open(site, in: period), times: -setting.scale.scaled(demand, of: routing.workload))
          let place = "\(routing.workload),\(routing.lead),\(site.id),\(period.id),\(slice.id)"
          return LimitedRow("\(name)-routes(\(place))", excess, .atMost(0))
        }
      }
    }
  }
}
