import Domain

/// The charge on a period's highest power.
///
/// highest facility power over the slices × months × price per kW and month.
struct DemandCharge: LedgerTerm {
  let name = "demand-charge"
  let component = CostComponent.energy

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    inventory.horizon.periods.enumerated().flatMap { t, period in
      inventory.sites.enumerated().compactMap { s, site in
        site.demandCharge.map {
          Posting(
            site: site.id, period: period.id, item: "", kind: .opex,
            quantity: fleet.peakPower(s, t).billed(months: period.months).value, unit: "kW-month",
            unitPrice: $0.perUnit)
        }
      }
    }
  }
}
