import Domain

/// The people who run a site.
///
/// full-time equivalents × months of the period × cost of one per month. Servers of providers need none.
struct Staff: LedgerTerm {
  let name = "staff"
  let component = CostComponent.cluster

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    inventory.horizon.periods.enumerated().flatMap { t, period in
      inventory.sites.enumerated().compactMap { s, site in
        site.facility.staff.map { rule in
          Posting(
            site: site.id, period: period.id, item: "", kind: .opex,
            quantity: fleet.headcount(rule, inventory, s, t) * Double(period.months), unit: "FTE-month",
            unitPrice: rule.cost.perUnit)
        }
      }
    }
  }
}

extension Fleet {
  /// Full-time equivalents at a site, fractions included.
  fileprivate func headcount(_ rule: StaffRule, _ inventory: Inventory, _ s: Int, _ t: Int) -> Double {
    let servers = inventory.serverTypes.indices.reduce(0) { $0 + installed[s, $1, t] }
    let lookedAfter = allLoads.filter(\.needsStaff)
      .reduce(Power.zero) { $0 + $1.configuredMaximum(inventory, self, s, t) }
    let megawatts = lookedAfter.value / Conversions.kilowattsPerMegawatt
    return (isOpen(s, t) ? rule.fixed : 0) + rule.perMegawatt * megawatts
      + rule.perThousandServers * Double(servers) / Conversions.serversPerThousand
  }
}
