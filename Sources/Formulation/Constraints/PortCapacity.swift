import Domain
import Optimization

/// The ports of a connection carry its traffic in every slice, in either direction.
///
/// Formula: traffic[p,t,h,direction] ≤ port capacity[p] × ports[p,t].
/// Reads: the port capacity of the bandwidth product, bytes per unit of work.
/// When it binds: a little more traffic takes one more port.
struct PortCapacity: Constraint {
  let name = "port-capacity"

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.inventory.bandwidth.flatMap { product -> [LimitedRow] in
      guard let capacity = product.portCapacity else { return [] }
      return setting.world.periods.flatMap { period -> [LimitedRow] in
        let key = PortKey(site: product.site, region: product.region, period: period.id)
        guard let ports = setting.unknowns.ports[key] else { return [] }
        return setting.world.slices.flatMap { slice in
          Direction.allCases.compactMap { direction in
            var traffic = setting.traffic(over: product, direction, in: period, slice)
            guard !traffic.terms.isEmpty else { return nil }
            traffic.add(-capacity.value, ports)
            return LimitedRow(
              "\(name)(\(product.label),\(period.id),\(slice.id),\(direction.rawValue))", traffic, .atMost(0),
              limit: RowLimit(name, product.label, period.id))
          }
        }
      }
    }
  }
}
