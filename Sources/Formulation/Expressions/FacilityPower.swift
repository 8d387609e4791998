import Domain
import Optimization

extension Setting {
  /// Power of all equipment of a site at the wall in one slice, kW.
  func equipmentPower(of site: Site, in period: Period, _ slice: Slice) -> LinearExpression {
    allLoads.reduce(into: LinearExpression()) { $0.add($1.power(at: site, in: period, slice, in: self)) }
  }

  /// Facility power of a site in one slice, kW: PUE × power of all equipment.
  func facilityPower(of site: Site, in period: Period, _ slice: Slice) -> LinearExpression {
    var power = LinearExpression()
    power.add(equipmentPower(of: site, in: period, slice), times: site.pue)
    return power
  }

  /// Facility power with all equipment at its configured maximum, kW.
  func configuredPower(of site: Site, in period: Period) -> LinearExpression {
    var power = LinearExpression()
    for load in allLoads {
      power.add(load.configuredMaximum(at: site, in: period, in: self), times: site.pue)
    }
    return power
  }
}
