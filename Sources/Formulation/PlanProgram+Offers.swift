import Domain
import Optimization

/// Reading leases and rentals back from a solution.
extension PlanProgram {
  func addOffers(at values: [Double], to decisions: inout Decisions) {
    for (key, index) in setting.unknowns.lease.all {
      decisions.leases[key] = count(values[index.rawValue])
    }
    for (key, index) in setting.unknowns.rent.all where values[index.rawValue] > Setting.noise {
      decisions.rented[key] = values[index.rawValue]
    }
  }

  /// Whether a provider runs servers of the fleet in that slice.
  func hasHired(_ fleet: FleetKey, in slice: ID<Slice>, at values: [Double]) -> Bool {
    guard let slice = setting.world.slices.first(where: { $0.id == slice }) else { return false }
    return setting.hired(fleet, in: slice).value(at: values) > Setting.noise
  }
}
