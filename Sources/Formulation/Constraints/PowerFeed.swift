import Domain
import Optimization

/// A site's feed carries all of its equipment at its configured maximum, PUE included, once it is open, with the
/// modules that may fail held in reserve.
///
/// Formula: PUE[s] × Σ_loads configured maximum[s,t] ≤ usable feed[s,t] × open[s,t]; of servers, Σ_k configured
/// maximum[k] × installed[k,s,t]. Where no more modules may stand than are held in reserve, also
/// configured power[s,t] ≤ most usable[s] × powered[s,t], modules standing[s,t] ≥ (reserve + 1) × powered[s,t] and
/// powered[s,t] ≤ open[s,t]: none of them takes a plan away, and all bring the relaxation nearer to whole modules.
/// Reads: the site's power feed, its redundancy and the modules bought, its highest PUE, the highest peak power of
/// each type's modes.
/// When it binds: one more server needs more power at this site.
struct PowerFeed: Constraint {
  let name = "power-feed"

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.inventory.sites.flatMap { site in
      setting.world.periods.flatMap { feed(of: site, in: $0, setting) + powered(site, in: $0, setting) }
    }
  }

  private func feed(of site: Site, in period: Period, _ setting: Setting) -> [LimitedRow] {
    guard let usable = setting.usablePower(of: site, in: period) else { return [] }
    var draw = setting.feedDraw(of: site, in: period)
    // Existing storage alone may draw too much already: then the row says so without any variable.
    guard !draw.terms.isEmpty || draw.constant > 0 else { return [] }
    draw.add(usable, times: -1)
    guard !draw.terms.isEmpty || draw.constant > 0 else { return [] }
    return [LimitedRow("\(name)(\(site.id),\(period.id))", draw, .atMost(0))]
  }

  /// A site with nothing but reserve carries nothing.
  private func powered(_ site: Site, in period: Period, _ setting: Setting) -> [LimitedRow] {
    let key = SitePeriodKey(site: site.id, period: period.id)
    guard let powered = setting.unknowns.powered[key],
      let most = site.usableFeed(with: site.facility.modules?.limit ?? Decisions.mostPerOrder)
    else { return [] }
    var draw = setting.feedDraw(of: site, in: period)
    guard !draw.terms.isEmpty else { return [] }
    draw.add(-most.value, powered)
    let place = "\(site.id),\(period.id)"
    var opened = LinearExpression(powered)
    opened.add(setting.open(site, in: period), times: -1)
    return [
      LimitedRow("\(name)-powered(\(place))", draw, .atMost(0)),
      LimitedRow(
        "\(name)-reserve(\(place))", beyondReserve(powered, at: site, in: period, setting), .atLeast(0)),
    ] + (opened.terms.count > 1 ? [LimitedRow("\(name)-open(\(place))", opened, .atMost(0))] : [])
  }

  /// Modules that stand, less those that must where anything is to be carried.
  private func beyondReserve(
    _ powered: VariableIndex, at site: Site, in period: Period, _ setting: Setting
  ) -> LinearExpression {
    var standing = setting.facilityModules(of: site, in: period)
    if case .spareModules(let spare) = site.facility.redundancy {
      standing.add(-Double(spare + 1 - site.feedModules(with: 0)), powered)
    }
    return standing
  }
}
