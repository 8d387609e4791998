import Domain
import Optimization

extension Unknowns {
  /// Work left undone, where a penalty allows it.
  mutating func addShort(_ world: World, _ problem: inout Problem) {
    let inventory = world.inventory
    let allowed = Set(inventory.workloads.filter { inventory.shortPenalty(of: $0) != nil }.map(\.id))
    guard !allowed.isEmpty else { return }
    for period in world.periods {
      for slice in world.slices {
        for routing in world.routingClasses
        where allowed.contains(routing.workload)
          && routing.mostRouted(in: world.inventory, period.id, slice) > .zero
        {
          let name = "short(\(routing.workload),\(routing.lead),\(period.id),\(slice.id))"
          short.insert(routing.shortKey(period, slice), problem.add(Variable(name)))
        }
      }
    }
  }
}
