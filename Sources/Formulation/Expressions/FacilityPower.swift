import Domain
import Optimization

extension Setting {
  /// Power of all equipment of a site at the wall in one slice, kW.
  func equipmentPower(of site: Site, in period: Period, _ slice: Slice) -> LinearExpression {
    allLoads.reduce(into: LinearExpression()) { $0.add($1.power(at: site, in: period, slice, in: self)) }
  }

  /// Facility power of a site in one slice, kW: PUE of the slice × power of all equipment, or what the curve of PUE
  /// says of it.
  func facilityPower(of site: Site, in period: Period, _ slice: Slice) -> LinearExpression {
    let key = SiteSliceKey(site: site.id, period: period.id, slice: slice.id)
    if let curved = unknowns.facilityPower[key] { return LinearExpression(curved) }
    var power = LinearExpression()
    power.add(equipmentPower(of: site, in: period, slice), times: site.pue(in: slice.id))
    return power
  }

  /// Power of all equipment at its configured maximum, kW, without cooling and losses.
  func configuredEquipment(of site: Site, in period: Period) -> LinearExpression {
    allLoads.reduce(into: LinearExpression()) { $0.add($1.configuredMaximum(at: site, in: period, in: self)) }
  }

  /// What the feed of a site must carry, kW: all equipment at its configured maximum, in the slice of the highest PUE.
  ///
  /// With a curve of PUE and a feed that stays as it is, the equipment alone, to be compared with what the feed leaves
  /// for it (`usablePower`).
  func feedDraw(of site: Site, in period: Period) -> LinearExpression {
    if site.facility.pueCurve != nil {
      let key = SiteSliceKey(site: site.id, period: period.id, slice: nil)
      return unknowns.facilityPower[key].map { LinearExpression($0) }
        ?? configuredEquipment(of: site, in: period)
    }
    var power = LinearExpression()
    for load in allLoads {
      power.add(load.configuredMaximum(at: site, in: period, in: self), times: site.highestPUE)
    }
    return power
  }
}
