import Domain

/// Rent for the power of what stands at a site, as colocation is let.
///
/// configured maximum of all equipment × months × rent per kW and month; without PUE, which the rent includes.
struct PowerRent: LedgerTerm {
  let name = "power-rent"
  let component = CostComponent.cluster

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    inventory.horizon.periods.enumerated().flatMap { t, period in
      inventory.sites.enumerated().compactMap { s, site in
        site.tariff.rent.map { rent in
          Posting(
            site: site.id, period: period.id, item: "", kind: .opex,
            quantity: fleet.rentedPower(inventory, s, t).billed(months: period.months).value,
            unit: "kW-month", unitPrice: rent.perUnit)
        }
      }
    }
  }
}
