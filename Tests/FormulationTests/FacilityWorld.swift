import Domain
import TestSupport

/// The rich world with facilities: Amsterdam grows by modules of 20 kW of which one is held in reserve, Dublin starts
/// with nothing; both have staff.
let facilityWorld: TinyWorld = {
  var world = richWorld
  world.sites[0].facility = Facility(
    slicePUE: [ID("burst"): 1.6, ID("rest"): 1.4], redundancy: .spareModules(1), feedModules: 3,
    modules: FacilityModules(size: Power(20), price: Money(rounding: 150_000), limit: 4, leadTime: 1),
    staff: StaffRule(fixed: 2, perMegawatt: 3, perThousandServers: 5, cost: Price(perUnit: 6000)))
  world.sites[1].powerFeed = nil
  world.sites[1].facility = Facility(
    redundancy: .spareModules(2),
    modules: FacilityModules(size: Power(10), price: Money(rounding: 80_000), limit: 6),
    staff: StaffRule(fixed: 1, perMegawatt: 0, perThousandServers: 0, cost: Price(perUnit: 5000)))
  return world
}()
