import Domain
import Optimization

extension Setting {
  /// What the feed of an open site carries with its reserve held back, kW, as `feedDraw` counts it; nil is
  /// unlimited.
  ///
  /// Formula: N: feed + size × modules; 2N: half of that; N+k: the same less k modules, and nothing where no more
  /// than k stand (`powered` is 0 then).
  func usablePower(of site: Site, in period: Period) -> LinearExpression? {
    guard site.powerFeed != nil || site.facility.modules != nil else { return nil }
    var usable = LinearExpression()
    guard let modules = site.facility.modules else {
      let carried = site.facility.pueCurve == nil ? site.usableFeed() : site.mostITPower
      usable.add(open(site, in: period), times: carried?.value ?? 0)
      return usable
    }
    let standing = facilityModules(of: site, in: period)
    switch site.facility.redundancy {
    case .doubled:
      usable.add(open(site, in: period), times: (site.powerFeed ?? .zero).value / 2)
      usable.add(standing, times: modules.size.value / 2)
    case .spareModules(let spare):
      usable.add(open(site, in: period), times: (site.powerFeed ?? .zero).value)
      usable.add(standing, times: modules.size.value)
      usable.add(powered(site, in: period), times: -modules.size.value * Double(spare))
    }
    return usable
  }

  /// Modules that were bought and stand.
  func facilityModules(of site: Site, in period: Period) -> LinearExpression {
    guard let modules = site.facility.modules else { return LinearExpression() }
    return periods(to: period).reduce(into: LinearExpression()) { standing, order in
      guard order.ordinal + modules.leadTime <= period.ordinal else { return }
      let key = SitePeriodKey(site: site.id, period: order.id)
      if let bought = unknowns.facilityModules[key] { standing.add(1, bought) }
    }
  }

  /// Whether something that draws `most` may stand at `site`: once the site is open, and supplied where it draws any.
  func mayStand(at site: Site, in period: Period, drawing most: Power) -> LinearExpression {
    most > .zero ? powered(site, in: period) : open(site, in: period)
  }

  /// Whether more modules stand than are held in reserve: follows from the site being open where the feed of the
  /// plan's start has more, else a choice.
  func powered(_ site: Site, in period: Period) -> LinearExpression {
    unknowns.powered[SitePeriodKey(site: site.id, period: period.id)].map { LinearExpression($0) }
      ?? open(site, in: period)
  }
}
