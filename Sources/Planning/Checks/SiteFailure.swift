import Domain

/// With any one site lost of those that may be, the others serve the stated share of each workload that must survive it.
///
/// For every open site f that may be lost and slice h: Σ_s≠f failover routing[w, r, s] ≥ share × (demand − short)[w, r]; at
/// each site failover serving = failover routing; Σ_w failover serving / (throughput × maxUtilisation), and the least
/// pools of their own that carry what other workloads put on them, ≤ installed − spares + committed; traffic ≤ capacity
/// and ports of each connection. A slice for which the plan says nothing is covered by another of the same period that has
/// at least as much of everything.
struct SiteFailure: Check {
  let name = "site-failure"

  func report(_ inventory: Inventory, _ decisions: Decisions, _ fleet: Fleet) -> AuditReport.Check {
    var violations = Violations(of: name)
    let failover = Failover(inventory, decisions, fleet.places)
    violations.add(faults: failover.faults)
    for (s, lost) in inventory.sites.enumerated() where lost.mayBeLost {
      for (t, period) in inventory.horizon.periods.enumerated() where fleet.isOpen(s, t) {
        for (h, slice) in inventory.horizon.slices.enumerated() {
          guard failover.slice(covering: h, lost.id, period.id) == h else { continue }
          let moment = Failover.Moment(lost: lost.id, period: period.id, slice: slice.id)
          compareDemand(&violations, inventory, failover, fleet, moment)
          compareServing(&violations, inventory, failover, fleet, moment)
          compareServers(&violations, inventory, failover, fleet, moment, t)
          compareTraffic(&violations, inventory, failover, fleet, moment, t)
        }
      }
    }
    return violations.check
  }

  private func compareDemand(
    _ violations: inout Violations, _ inventory: Inventory, _ failover: Failover, _ fleet: Fleet,
    _ moment: Failover.Moment
  ) {
    for (w, workload) in inventory.workloads.enumerated() where workload.siteLossShare > 0 {
      for regions in failover.parts(of: workload, at: moment) {
        let due = failover.served(workload.id, from: regions, at: moment) * workload.siteLossShare
        let sent = regions.reduce(.zero) { $0 + failover.sent(workload.id, from: $1, at: moment) }
        violations.compare(due.value, atMost: sent.value, scale: fleet.workScales[w]) {
          let names = regions.map { "'\($0)'" }.joined(separator: ", ")
          return "without site '\(moment.lost)', region \(names) gets \(sent.value.figure) of the "
            + "\(due.value.figure) \(workload.unit)/s of '\(workload.id)' that must survive in \(moment.period) "
            + "'\(moment.slice)'"
        }
      }
    }
  }

  private func compareServing(
    _ violations: inout Violations, _ inventory: Inventory, _ failover: Failover, _ fleet: Fleet,
    _ moment: Failover.Moment
  ) {
    for site in inventory.sites {
      for (w, workload) in inventory.workloads.enumerated() where workload.siteLossShare > 0 {
        let sent = failover.sent(workload.id, to: site.id, at: moment)
        let served = failover.served(workload.id, in: site.id, at: moment)
        violations.compare(served.value, equals: sent.value, scale: fleet.workScales[w]) {
          "without site '\(moment.lost)', site '\(site.id)' serves \(served.value.figure) of the "
            + "\(sent.value.figure) \(workload.unit)/s of '\(workload.id)' sent to it in \(moment.period) '\(moment.slice)'"
        }
      }
    }
  }

  private func compareServers(
    _ violations: inout Violations, _ inventory: Inventory, _ failover: Failover, _ fleet: Fleet,
    _ moment: Failover.Moment, _ t: Int
  ) {
    for (s, site) in inventory.sites.enumerated() {
      for (k, server) in inventory.serverTypes.enumerated() {
        var taken = 0.0
        for workload in inventory.workloads {
          let busy = failover.busy(server.id, in: site.id, with: workload.id, at: moment)
          if let servers = fleet.taken(by: workload, of: server, busy: busy) {
            taken += servers
          } else {
            violations.add(faults: [
              "without site '\(moment.lost)', no servers of its own at '\(site.id) \(server.id)' carry "
                + "'\(workload.id)' in \(moment.period) '\(moment.slice)'"
            ])
          }
        }
        let healthy = fleet.healthy(s, k, t) + fleet.hired.committed[s, k, t]
        violations.compare(taken, atMost: Double(healthy)) {
          "without site '\(moment.lost)', '\(site.id) \(server.id)' needs \(taken.figure) servers of its "
            + "\(healthy) healthy ones in \(moment.period) '\(moment.slice)'"
        }
      }
    }
  }

  private func compareTraffic(
    _ violations: inout Violations, _ inventory: Inventory, _ failover: Failover, _ fleet: Fleet,
    _ moment: Failover.Moment, _ t: Int
  ) {
    for (b, product) in inventory.bandwidth.enumerated() {
      let traffic = failover.traffic(over: b, at: moment)
      let ports = fleet.placed.network.ports.first { $0.line == b && $0.period == t }?.count ?? 0
      let limits = [product.capacity?.value, product.portCapacity.map { $0.value * Double(ports) }]
      for limit in limits.compactMap({ $0 }) {
        violations.compare(traffic.value, atMost: limit) {
          "without site '\(moment.lost)', connection '\(product.label)' carries \(traffic.value.figure) Gbit/s of its "
            + "\(limit.figure) Gbit/s in \(moment.period) '\(moment.slice)'"
        }
      }
    }
  }
}

extension Fleet {
  /// Servers of a type that a workload takes when it keeps `busy` of them wholly busy: at its largest utilisation, or
  /// the blocks of the least pool of its own that carries it; nil where none does.
  fileprivate func taken(by workload: Workload, of server: ServerType, busy: Double) -> Double? {
    guard workload.sharing != .shared else { return busy / workload.maxUtilisation }
    guard busy > 0 else { return 0 }
    guard let pool = pool(of: workload, on: server),
      let blocks = pool.least(carrying: busy / pool.block.size)
    else { return nil }
    return Double(blocks) * pool.block.size
  }
}
