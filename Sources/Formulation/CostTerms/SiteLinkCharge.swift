import Domain
import Optimization

/// A link between sites is paid by its highest traffic of the period, and its ports by the month.
///
/// Formula: months[t] × (price[l] × linkpeak[l,t] + port price[l] × linkports[l,t]), with linkpeak[l,t] ≥ traffic[l,t,h] for
/// every slice h; opex of period t; component network.
struct SiteLinkCharge: CostTerm {
  let name = "site-link-charge"
  let component = CostComponent.network

  func cash(in setting: Setting) -> [Cash] {
    setting.inventory.siteLinks.flatMap { link in
      setting.world.periods.compactMap { period -> Cash? in
        let key = LinkPortKey(link, in: period.id)
        var amount = LinearExpression()
        if let peak = setting.unknowns.linkPeak[key], let price = link.price {
          amount.add(price * Traffic(1).billed(months: period.months) / ProgramMoney.unit, peak)
        }
        if let ports = setting.unknowns.linkPorts[key] {
          amount.add(link.portPrice * Quantity<Month>(Double(period.months)) / ProgramMoney.unit, ports)
        }
        return amount.terms.isEmpty ? nil : Cash(due: .opex, period: period, amount: amount, site: link.from)
      }
    }
  }

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.inventory.siteLinks.flatMap { link in
      setting.world.periods.flatMap { period -> [LimitedRow] in
        guard let peak = setting.unknowns.linkPeak[LinkPortKey(link, in: period.id)] else { return [] }
        return setting.world.slices.compactMap { slice in
          var excess = setting.traffic(over: link, in: period, slice)
          guard !excess.terms.isEmpty else { return nil }
          excess.add(-1, peak)
          return LimitedRow("\(name)(\(link.label),\(period.id),\(slice.id))", excess, .atMost(0))
        }
      }
    }
  }
}
