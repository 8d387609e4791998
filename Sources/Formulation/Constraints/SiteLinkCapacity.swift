import Domain
import Optimization

/// A link between sites, and the ports taken of it, carry its traffic in every slice.
///
/// Formula: traffic[l,t,h] ≤ capacity[l]; traffic[l,t,h] ≤ port capacity[l] × linkports[l,t].
/// Reads: the capacity and port capacity of the link, the replication of workloads.
/// When it binds: one more Gbit/s would save the stated value in this period.
struct SiteLinkCapacity: Constraint {
  let name = "site-link-capacity"

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.inventory.siteLinks.flatMap { link in
      setting.world.periods.flatMap { period in
        setting.world.slices.flatMap { slice -> [LimitedRow] in
          let traffic = setting.traffic(over: link, in: period, slice)
          guard !traffic.terms.isEmpty else { return [] }
          let place = "(\(link.label),\(period.id),\(slice.id))"
          let whole = link.capacity.map {
            LimitedRow(
              "\(name)\(place)", traffic, .atMost($0.value), limit: RowLimit(name, link.label, period.id))
          }
          return [whole, ports(of: link, in: period, place, traffic, setting)].compactMap { $0 }
        }
      }
    }
  }

  private func ports(
    of link: SiteLink, in period: Period, _ place: String, _ traffic: LinearExpression, _ setting: Setting
  ) -> LimitedRow? {
    guard let capacity = link.portCapacity,
      let ports = setting.unknowns.linkPorts[LinkPortKey(link, in: period.id)]
    else { return nil }
    var excess = traffic
    excess.add(-capacity.value, ports)
    return LimitedRow(
      "\(name)-ports\(place)", excess, .atMost(0), limit: RowLimit(name, "\(link.label) ports", period.id))
  }
}
