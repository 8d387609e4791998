import Domain
import Optimization

/// Switches of fabrics, which draw the same power whatever passes through them.
struct SwitchLoad: Load {
  let name = "switches"

  /// Σ power × standing switches.
  func power(at site: Site, in period: Period, _ slice: Slice, in setting: Setting) -> LinearExpression {
    configuredMaximum(at: site, in: period, in: setting)
  }

  func configuredMaximum(at site: Site, in period: Period, in setting: Setting) -> LinearExpression {
    setting.switches(at: site, in: period) { $0.power.value }
  }

  /// A type that fits once per rack fills as many racks as switches.
  func racksFilled(
    of rack: RackType, at site: Site, in period: Period, in setting: Setting
  ) -> LinearExpression {
    setting.inventory.switchTypes.filter { $0.stands(in: rack.id) }.reduce(into: LinearExpression()) {
      filled, type in
      let key = SwitchKey(type: type.id, site: site.id, period: period.id)
      if let racks = setting.unknowns.filledSwitches[key] {
        filled.add(1, racks)
      } else {
        filled.add(setting.switches(at: site, in: period) { $0.id == type.id ? 1 : 0 })
      }
    }
  }
}

extension Setting {
  /// Switches of one role of a fabric that stand at a site: existing ones and all ordered so far.
  func switchesStanding(
    of fabric: Fabric, _ role: FabricRole, at site: Site, in period: Period
  ) -> LinearExpression {
    let existing = inventory.existingSwitches(of: fabric.id, role, at: site.id)
    var standing = LinearExpression(constant: Double(existing))
    for order in periods(to: period) {
      let key = SwitchPurchaseKey(fabric: fabric.id, role: role, site: site.id, period: order.id)
      if let index = unknowns.buySwitches[key] { standing.add(1, index) }
    }
    return standing
  }

  /// The sum of `each` over all switches that stand at a site.
  func switches(at site: Site, in period: Period, _ each: (SwitchType) -> Double) -> LinearExpression {
    var sum = LinearExpression()
    for fabric in inventory.fabrics where fabric.stands(at: site.id) {
      for role in fabric.roles {
        guard let type = fabric.switches[role].flatMap(inventory.switchType) else { continue }
        sum.add(switchesStanding(of: fabric, role, at: site, in: period), times: each(type))
      }
    }
    return sum
  }
}
