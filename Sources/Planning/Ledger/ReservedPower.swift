import Domain

/// Power reserved at a site, whether it is drawn or not.
///
/// highest of what was reserved at the start and of all facility power so far × months × price per kW and month.
struct ReservedPower: LedgerTerm {
  let name = "reserved-power"
  let component = CostComponent.cluster

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    inventory.horizon.periods.enumerated().flatMap { t, period in
      inventory.sites.enumerated().compactMap { s, site in
        site.tariff.reservedPower.map { price in
          Posting(
            site: site.id, period: period.id, item: "", kind: .opex,
            quantity: fleet.reservedPower(inventory, s, t).billed(months: period.months).value,
            unit: "kW-month",
            unitPrice: price.perUnit)
        }
      }
    }
  }
}
