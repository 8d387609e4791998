import Domain

/// With any one site lost of those that may be, the others serve the stated share of each workload that must survive it.
///
/// For every open site f that may be lost and slice h: Σ_s≠f failover routing[w, r, s] ≥ share × demand[w, r]; at each site failover
/// serving = failover routing; Σ_w failover serving / (throughput × maxUtilisation) ≤ installed − spares
/// + committed. A slice for
/// which the plan says nothing is covered by another of the same period that asks for at least as much, everywhere.
struct SiteFailure: Check {
  let name = "site-failure"

  func report(_ inventory: Inventory, _ decisions: Decisions, _ fleet: Fleet) -> AuditReport.Check {
    var violations = Violations(of: name)
    let failover = Failover(inventory, decisions, fleet.places)
    violations.add(faults: failover.faults)
    for (s, lost) in inventory.sites.enumerated() where lost.mayBeLost {
      for (t, period) in inventory.horizon.periods.enumerated() where fleet.isOpen(s, t) {
        for (h, slice) in inventory.horizon.slices.enumerated() {
          guard let told = failover.slice(covering: h, lost.id, period.id) else {
            violations.add(faults: [
              "nothing is told of the loss of site '\(lost.id)' in \(period.id) '\(slice.id)'"
            ])
            continue
          }
          guard told == h else { continue }
          compareDemand(&violations, inventory, failover, fleet, lost, period, slice)
          compareServing(&violations, inventory, failover, fleet, lost, t, slice)
        }
      }
    }
    return violations.check
  }

  private func compareDemand(
    _ violations: inout Violations, _ inventory: Inventory, _ failover: Failover, _ fleet: Fleet,
    _ lost: Site, _ period: Period, _ slice: Slice
  ) {
    for (w, workload) in inventory.workloads.enumerated() where workload.siteLossShare > 0 {
      for region in inventory.regions {
        let asked = inventory.demand(of: workload.id, from: region, in: period.id, slice.id)
        let due = asked * workload.siteLossShare
        let sent = failover.sent(workload.id, from: region, without: lost.id, period.id, slice.id)
        violations.compare(due.value, atMost: sent.value, scale: fleet.workScales[w]) {
          "without site '\(lost.id)', region '\(region)' gets \(sent.value.figure) of the \(due.value.figure) "
            + "\(workload.unit)/s of '\(workload.id)' that must survive in \(period.id) '\(slice.id)'"
        }
      }
    }
  }

  private func compareServing(
    _ violations: inout Violations, _ inventory: Inventory, _ failover: Failover, _ fleet: Fleet,
    _ lost: Site, _ t: Int, _ slice: Slice
  ) {
    let period = inventory.horizon.periods[t]
    for (s, site) in inventory.sites.enumerated() {
      for (w, workload) in inventory.workloads.enumerated() where workload.siteLossShare > 0 {
        let sent = failover.sent(workload.id, to: site.id, without: lost.id, period.id, slice.id)
        let served = failover.served(workload.id, at: site.id, without: lost.id, period.id, slice.id)
        violations.compare(served.value, equals: sent.value, scale: fleet.workScales[w]) {
          "without site '\(lost.id)', site '\(site.id)' serves \(served.value.figure) of the "
            + "\(sent.value.figure) \(workload.unit)/s of '\(workload.id)' sent to it in \(period.id) '\(slice.id)'"
        }
      }
      for (k, server) in inventory.serverTypes.enumerated() {
        let busy = failover.busy(server.id, at: site.id, without: lost.id, period.id, slice.id)
        let healthy = fleet.healthy(s, k, t) + fleet.hired.committed[s, k, t]
        violations.compare(busy, atMost: Double(healthy)) {
          "without site '\(lost.id)', '\(site.id) \(server.id)' needs \(busy.figure) servers of its "
            + "\(healthy) healthy ones in \(period.id) '\(slice.id)'"
        }
      }
    }
  }
}
