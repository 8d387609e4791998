import Domain
import Optimization

/// Reading decisions back from a solution.
extension PlanProgram {
  /// The decisions that a point of the program stands for; `values` holds one value per variable.
  public func decisions(at values: [Double]) -> Decisions {
    var decisions = Decisions()
    for (key, index) in setting.unknowns.buy.all {
      decisions.purchases[key] = count(values[index.rawValue])
    }
    for (key, index) in setting.unknowns.buyRacks.all {
      decisions.racks[key] = count(values[index.rawValue])
    }
    addNetwork(at: values, to: &decisions)
    for (key, index) in setting.unknowns.facilityModules.all {
      decisions.facilityModules[FacilityOrderKey(site: key.site, period: key.period)] = count(
        values[index.rawValue])
    }
    decisions.openings = openings(at: values)
    for (key, index) in setting.unknowns.serve.all where hasServers(for: key, at: values) {
      decisions.serving[key] = throughput(values[index.rawValue], of: key.workload)
    }
    decisions.holdings = holdings(at: values)
    for share in RegionShares.all(at: values, in: setting) { share.add(to: &decisions) }
    addFailover(at: values, to: &decisions)
    addStorage(at: values, to: &decisions)
    addOffers(at: values, to: &decisions)
    addCohorts(at: values, to: &decisions)
    return decisions
  }

  /// Whether anything stands that could serve: work on no server is noise, and no decision.
  private func hasServers(for key: ServingKey, at values: [Double]) -> Bool {
    let fleet = FleetKey(server: key.server, site: key.site, period: key.period)
    let held = setting.held(by: key.workload, on: fleet)
    return (held ?? setting.unknowns.installed[fleet]).map { count(values[$0.rawValue]) != nil } ?? false
      || hasHired(fleet, in: key.slice, at: values)
  }

  /// A whole number above zero; nil for none.
  func count(_ value: Double) -> Int? {
    let whole = Int(exactly: value.rounded()) ?? 0
    return whole > 0 ? whole : nil
  }

  /// A throughput above the noise of the solver; nil for none.
  func throughput(_ value: Double, of workload: ID<Workload>) -> Throughput? {
    setting.throughput(value, of: workload)
  }

  private func openings(at values: [Double]) -> [ID<Site>: ID<Period>] {
    var openings: [ID<Site>: ID<Period>] = [:]
    for (key, index) in setting.unknowns.open.all where openings[key.site] == nil {
      if count(values[index.rawValue]) != nil { openings[key.site] = key.period }
    }
    return openings
  }
}

extension Setting {
  /// What the simplex method leaves of a zero, in the program's scale.
  static let noise = 1e-9
  /// Throughput that the solver's tolerance for rows may leave where there is none, in a workload's scale, in which the
  /// smallest demand is 1 or more.
  private static let lostWork = 1e-7

  /// A throughput above the noise of the solver; nil for none.
  func throughput(_ value: Double, of workload: ID<Workload>) -> Throughput? {
    value > Self.lostWork ? Throughput(value * scale.factor(of: workload)) : nil
  }
}
