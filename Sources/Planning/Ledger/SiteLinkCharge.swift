import Domain

/// Links between sites, by their highest traffic and by their ports.
///
/// highest traffic × months × price; ports × months × price of a port. Borne by the site that sends.
struct SiteLinkCharge: LedgerTerm {
  let name = "site-link-charge"
  let component = CostComponent.network

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    inventory.horizon.periods.enumerated().flatMap { t, period in
      inventory.siteLinks.enumerated().flatMap { l, link -> [Posting] in
        let traffic = fleet.linkPeak(l, t).traffic
        let line = Posting(
          site: link.from, period: period.id, item: link.label, kind: .opex,
          quantity: traffic.billed(months: period.months).value, unit: "Gbit/s-month",
          unitPrice: link.price?.perUnit ?? 0)
        let ports = Posting(
          site: link.from, period: period.id, item: "\(link.label) ports", kind: .opex,
          quantity: Double(fleet.linkPorts(l, t) * period.months), unit: "port-month",
          unitPrice: link.portPrice.perUnit)
        return [line, ports]
      }
    }
  }
}
