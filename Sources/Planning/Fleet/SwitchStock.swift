import Domain

/// The switches of every fabric that stand at every site: existing ones and all ordered so far.
struct SwitchStock: Sendable {
  private let standing: [Spot: Int]
  /// Power of all of them by (site, period); the same in every slice.
  private(set) var power: Grid<Power>

  private struct Spot: Hashable {
    let fabric: Int
    let role: FabricRole
    let site, period: Int
  }

  init(_ inventory: Inventory, _ orders: [PlacedNetwork.SwitchOrder]) {
    var standing: [Spot: Int] = [:]
    let periods = inventory.horizon.periods.count
    func add(_ count: Int, _ fabric: Int, _ role: FabricRole, _ site: Int, from first: Int) {
      guard count > 0 else { return }
      for t in first..<periods {
        standing[Spot(fabric: fabric, role: role, site: site, period: t), default: 0] += count
      }
    }
    for (f, fabric) in inventory.fabrics.enumerated() {
      for (s, site) in inventory.sites.enumerated() {
        for role in fabric.roles {
          add(inventory.existingSwitches(of: fabric.id, role, at: site.id), f, role, s, from: 0)
        }
      }
    }
    for order in orders { add(order.count, order.fabric, order.role, order.site, from: order.period) }
    self.standing = standing
    power = Grid(.zero, inventory.sites.count, periods)
    for site in inventory.sites.indices where !inventory.fabrics.isEmpty {
      for t in 0..<periods { power[site, t] = Power(sum(inventory, site, t) { $0.power.value }) }
    }
  }

  /// Switches of one role of a fabric.
  subscript(_ fabric: Int, _ role: FabricRole, _ site: Int, _ period: Int) -> Int {
    standing[Spot(fabric: fabric, role: role, site: site, period: period)] ?? 0
  }

  /// The sum of `each` over all switches at a site.
  func sum(
    _ inventory: Inventory, _ site: Int, _ period: Int, _ each: (SwitchType) -> Double
  ) -> Double {
    var sum = 0.0
    for (f, fabric) in inventory.fabrics.enumerated() {
      for role in fabric.roles {
        guard let type = fabric.switches[role].flatMap(inventory.switchType) else { continue }
        sum += each(type) * Double(self[f, role, site, period])
      }
    }
    return sum
  }
}
