import Domain
import Optimization

/// Making the unknowns of facilities: modules bought, and whether more stand than are held in reserve.
extension Unknowns {
  mutating func addFacilities(_ world: World, _ problem: inout Problem) {
    for site in world.inventory.sites {
      guard let modules = site.facility.modules else { continue }
      for period in world.periods {
        addOrder(of: modules, for: site, in: period, world, &problem)
        addPowered(site, in: period, world, &problem)
      }
    }
  }

  private mutating func addOrder(
    of modules: FacilityModules, for site: Site, in period: Period, _ world: World, _ problem: inout Problem
  ) {
    let most = Double(modules.limit ?? Decisions.mostPerOrder)
    let arrival = period.ordinal + modules.leadTime
    guard most > 0, arrival < world.periods.count, world.mayBeOpen(site, in: world.periods[arrival]) else {
      return
    }
    addWhole(
      \.facilityModules, SitePeriodKey(site: site.id, period: period.id),
      Variable("modules(\(site.id),\(period.id))", .integer, .between(0, most)), .facility, at: site.id,
      in: world.periods[arrival].id, &problem)
  }

  private mutating func addPowered(
    _ site: Site, in period: Period, _ world: World, _ problem: inout Problem
  ) {
    guard case .spareModules(let spare) = site.facility.redundancy, spare > 0,
      site.feedModules(with: 0) < spare, world.mayBeOpen(site, in: period)
    else { return }
    addWhole(
      \.powered, SitePeriodKey(site: site.id, period: period.id),
      Variable("powered(\(site.id),\(period.id))", .integer, .binary), .openings, at: site.id, in: period.id,
      &problem)
  }
}
