import Domain
import Optimization

/// Transceivers and cables are bought with the device whose links they serve: links of servers with the server,
/// links between switches with the lower switch. What stands already has its links; servers that are leased or
/// moved here come with theirs.
///
/// Formula: Σ_f Σ_parts price × (⌈ports[k,f] × per link⌉ × buy[k,s,t] + ⌈links above[f,role] × per link⌉ ×
/// buyswitches[f,role,s,t]); capex of period t, the period of the order; component network.
struct LinkPurchase: CostTerm {
  let name = "link-purchase"
  let component = CostComponent.network

  func cash(in setting: Setting) -> [Cash] {
    setting.inventory.fabrics.filter { !$0.parts.isEmpty }.flatMap { fabric in
      ofServers(fabric, in: setting) + ofSwitches(fabric, in: setting)
    }
  }

  private func ofServers(_ fabric: Fabric, in setting: Setting) -> [Cash] {
    setting.unknowns.buy.all.compactMap { key, index in
      guard fabric.stands(at: key.site) else { return nil }
      let price = fabric.price(of: fabric.ports(of: key.server), .server)
      return cash(price, index, key.period, at: key.site, in: setting)
    }
  }

  private func ofSwitches(_ fabric: Fabric, in setting: Setting) -> [Cash] {
    guard let shape = setting.inventory.shape(of: fabric) else { return [] }
    return setting.unknowns.buySwitches.all.filter { $0.key.fabric == fabric.id }.compactMap { key, index in
      cash(
        fabric.price(of: shape.links(above: key.role), .switch), index, key.period, at: key.site, in: setting)
    }
  }

  private func cash(
    _ price: Money, _ index: VariableIndex, _ period: ID<Period>, at site: ID<Site>, in setting: Setting
  ) -> Cash? {
    guard price != .zero, let period = setting.world.horizon.period(period) else { return nil }
    return Cash(
      due: .capex, period: period, amount: LinearExpression(index, times: ProgramMoney.scaled(price)),
      site: site)
  }
}
