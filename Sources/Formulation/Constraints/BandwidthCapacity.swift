import Domain
import Optimization

/// A connection carries its traffic in every slice, in either direction.
///
/// Formula: traffic[p,t,h,direction] ≤ capacity[p].
/// Reads: the capacity of the bandwidth product, bytes per unit of work.
/// When it binds: one more Gbit/s would save the stated value in this period.
struct BandwidthCapacity: Constraint {
  let name = "bandwidth-capacity"

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.inventory.bandwidth.flatMap { product -> [LimitedRow] in
      guard let capacity = product.capacity else { return [] }
      return setting.world.periods.flatMap { period in
        setting.world.slices.flatMap { slice in
          Direction.allCases.compactMap { direction in
            let traffic = setting.traffic(over: product, direction, in: period, slice)
            guard !traffic.terms.isEmpty else { return nil }
            return LimitedRow(
              "\(name)(\(product.label),\(period.id),\(slice.id),\(direction.rawValue))", traffic,
              .atMost(capacity.value),
              limit: RowLimit(name, product.label, period.id))
          }
        }
      }
    }
  }
}
