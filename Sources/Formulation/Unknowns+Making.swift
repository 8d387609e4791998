import Domain
import Optimization

/// Making the variables: which choices exist, their bounds and their names.
extension Unknowns {
  init(in world: World, useful: UsefulServers, for objective: Objective, addingTo problem: inout Problem) {
    self.init()
    addOpenings(world, &problem)
    addOffers(world, useful, &problem)
    addCohorts(world, useful, &problem)
    addFleet(world, useful, &problem)
    addOrderTerms(world, useful, &problem)
    addSwitches(world, useful, &problem)
    addStorage(world, &problem)
    addSharedRacks(world, &problem)
    addRackOrders(world, useful, &problem)
    addWork(world, &problem)
    addShort(world, &problem)
    addDemand(world, &problem)
    addHoldings(world, useful, &problem)
    addFailover(world, useful, &problem)
    addTraffic(world, &problem)
    addSiteLinks(world, &problem)
    if objective == .throughput { addShares(world, &problem) }
    addFacilities(world, &problem)
    addCurves(world, &problem)
  }

  private mutating func addShares(_ world: World, _ problem: inout Problem) {
    let mix = world.inventory.workloads.filter { $0.weight == nil }
    if !mix.isEmpty {
      let common = problem.add(Variable("share", .continuous, .binary))
      for workload in mix { share.insert(workload.id, common) }
    }
    for workload in world.inventory.workloads where workload.weight ?? 0 > 0 {
      share.insert(workload.id, problem.add(Variable("share(\(workload.id))", .continuous, .binary)))
    }
  }

  private mutating func addOpenings(_ world: World, _ problem: inout Problem) {
    for site in world.inventory.sites where !site.isExisting {
      for period in world.periods {
        let bounds = world.mayBeOpen(site, in: period) ? Bounds.binary : .exactly(0)
        let name = "open(\(site.id),\(period.id))"
        addWhole(
          \.open, SitePeriodKey(site: site.id, period: period.id), Variable(name, .integer, bounds),
          .openings, at: site.id,
          in: period.id, &problem)
      }
    }
  }

  private mutating func addFleet(_ world: World, _ useful: UsefulServers, _ problem: inout Problem) {
    for server in world.inventory.serverTypes {
      for site in world.inventory.sites {
        let most = useful.count(of: server.id, at: site.id)
        for period in world.periods where most > 0 && world.mayOrder(server, at: site, in: period) {
          let supplied = min(most, server.supply(in: period) ?? most)
          addOrder(of: server, at: site, in: period, most: supplied, world, &problem)
        }
        for period in world.periods { addStanding(server, site, period, world, useful, &problem) }
      }
    }
  }

  /// The fleet of one type at one site in one period, where there can be any.
  private mutating func addStanding(
    _ server: ServerType, _ site: Site, _ period: Period, _ world: World, _ useful: UsefulServers,
    _ problem: inout Problem
  ) {
    let key = FleetKey(server: server.id, site: site.id, period: period.id)
    let mayStand =
      world.existing[key] != nil || !orders(of: server, at: site.id, servingIn: period, world).isEmpty
      || !leased(key, world).terms.isEmpty || !cohortChange(key, world).terms.isEmpty
    guard mayStand || mayBeHired(key, world) else { return }
    let place = "(\(server.id),\(site.id),\(period.id))"
    installed.insert(key, problem.add(Variable("installed\(place)")))
    guard mayStand else { return }
    let spares = world.inventory.policy.spares
    let steps = useful.spareSteps[key]
    if spares.share > 0 || spares.count > 0 || steps != nil {
      addWhole(
        \.spare, key, Variable("spare\(place)", .integer), .spares, at: site.id, in: period.id, &problem)
    }
    if spares.count > 0 || steps?.outgrowFleet == true {
      addWhole(
        \.serving, key, Variable("serving\(place)", .integer, .binary), .serving, at: site.id, in: period.id,
        &problem)
    }
    if let steps { addSpareSteps(steps, key, &problem) }
    if let perRack = world.serversPerRack[server.id], perRack > 1 {
      addWhole(
        \.filled, key, Variable("filled\(place)", .integer), .filled, at: site.id, in: period.id, &problem)
    }
  }

  /// Whether servers of a type stand at a site in a period, or could if all types might be ordered. What others share with
  /// them exists in every part of a program.
  func couldStand(
    _ server: ServerType, at site: Site, in period: Period, _ world: World, _ useful: UsefulServers
  ) -> Bool {
    if installed[FleetKey(server: server.id, site: site.id, period: period.id)] != nil { return true }
    guard world.ordering != nil, useful.count(of: server.id, at: site.id) > 0 else { return false }
    return world.periods.contains {
      world.couldOrder(server, at: site, in: $0) && world.horizon.serves(server, ordered: $0, in: period)
    }
  }

  private mutating func addRackOrders(_ world: World, _ useful: UsefulServers, _ problem: inout Problem) {
    for rack in world.inventory.rackTypes {
      let held = world.inventory.serverTypes.filter { $0.rack == rack.id && $0.rackUnits > .zero }
      let names = Set(held.map(\.id))
      let holding = Set(installed.keys.filter { names.contains($0.server) }.map(\.site))
      for site in world.inventory.sites {
        guard
          holding.contains(site.id)
            || world.periods.contains(where: { period in
              held.contains { couldStand($0, at: site, in: period, world, useful) }
            }) || world.holdsSwitches(rack, at: site)
            || holdsStorage(rack, at: site.id, world)
        else { continue }
        for period in world.periods where world.mayBeOpen(site, in: period) {
          let name = "buyracks(\(rack.id),\(site.id),\(period.id))"
          addWhole(
            \.buyRacks, RackPurchaseKey(rack: rack.id, site: site.id, period: period.id),
            Variable(name, .integer), .racks,
            at: site.id, in: period.id, &problem)
        }
      }
    }
  }

  private mutating func addWork(_ world: World, _ problem: inout Problem) {
    for period in world.periods {
      for slice in world.slices {
        for routing in world.routingClasses
        where routing.mostRouted(in: world.inventory, period.id, slice) > .zero {
          addRoutes(routing, period, slice, &problem)
        }
        addServing(period, slice, world, &problem)
      }
    }
  }

  private mutating func addRoutes(
    _ routing: RoutingClass, _ period: Period, _ slice: Slice, _ problem: inout Problem
  ) {
    for site in routing.sites {
      let name = "route(\(routing.workload),\(routing.lead),\(site),\(period.id),\(slice.id))"
      route.insert(routing.key(at: site, period, slice), problem.add(Variable(name)))
    }
  }

  private mutating func addServing(
    _ period: Period, _ slice: Slice, _ world: World, _ problem: inout Problem
  ) {
    let reachable = Set(
      world.routingClasses.flatMap { routing in
        routing.sites.filter { route[routing.key(at: $0, period, slice)] != nil }
          .map { Reached(workload: routing.workload, site: $0) }
      })
    for (fleet, _) in installed.all where fleet.period == period.id {
      for run in world.runs[fleet.server] ?? []
      where reachable.contains(Reached(workload: run.workload.id, site: fleet.site)) {
        let key = ServingKey(run, on: fleet, in: slice)
        let place = "\(fleet.server),\(run.mode.id),\(fleet.site),\(period.id),\(slice.id)"
        serve.insert(key, problem.add(Variable("serve(\(run.workload.id),\(place))")))
      }
    }
  }

  /// A workload some of whose demand can be routed to a site.
  private struct Reached: Hashable {
    let workload: ID<Workload>
    let site: ID<Site>
  }

  /// Orders of `server` at `site` that are in service in `period`.
  func orders(
    of server: ServerType, at site: ID<Site>, servingIn period: Period, _ world: World
  ) -> [VariableIndex] {
    world.periods.compactMap { order in
      guard world.horizon.serves(server, ordered: order, in: period) else { return nil }
      return buy[PurchaseKey(server: server.id, site: site, period: order.id)]
    }
  }
}

extension ServingKey {
  init(_ run: Run, on fleet: FleetKey, in slice: Slice) {
    self.init(
      workload: run.workload.id, server: fleet.server, mode: run.mode.id, site: fleet.site,
      period: fleet.period, slice: slice.id)
  }
}
