import Domain
import Optimization

extension Setting {
  /// Routes that a bandwidth product carries in one slice: those of its site whose region it connects.
  /// - Parameter lost: the site that is lost then; nil in the plan's course.
  func routes(
    over product: BandwidthProduct, in period: Period, _ slice: Slice, without lost: ID<Site>? = nil
  ) -> [(workload: Workload, routing: RoutingClass, index: VariableIndex)] {
    (world.carried[ProductKey(product)] ?? []).compactMap { carried in
      let key = carried.routing.key(at: product.site, period, slice)
      let index = lost.map { unknowns.failRoute[FailoverRoutingKey(lost: $0, key)] } ?? unknowns.route[key]
      return index.map { (carried.workload, carried.routing, $0) }
    }
  }

  /// Traffic of a product in one direction, Gbit/s: Σ routed work × bytes per unit of work × 8.
  func traffic(
    over product: BandwidthProduct, _ direction: Direction, in period: Period, _ slice: Slice,
    without lost: ID<Site>? = nil
  ) -> LinearExpression {
    var traffic = LinearExpression()
    for (workload, _, index) in routes(over: product, in: period, slice, without: lost) {
      let one = Throughput(scale.factor(of: workload.id)).traffic(direction.bytes(of: workload))
      traffic.add(one.value, index)
    }
    return traffic
  }

  /// Data that leaves over a product in a period, GB: Σ_h routed work × hours × bytes out.
  func egress(over product: BandwidthProduct, in period: Period) -> LinearExpression {
    var volume = LinearExpression()
    for slice in world.slices {
      let hours = world.horizon.hours(of: slice, in: period)
      for (workload, _, index) in routes(over: product, in: period, slice) {
        let one = Throughput(scale.factor(of: workload.id)).during(hours)
        volume.add(one.volume(workload.networkOut).value, index)
      }
    }
    return volume
  }

  /// The most that `traffic` can be: all that may be routed over the product, Gbit/s.
  func mostTraffic(
    over product: BandwidthProduct, _ direction: Direction, in period: Period, _ slice: Slice
  ) -> Double {
    world.mostTraffic(over: product, direction, in: period, slice)
  }
}
