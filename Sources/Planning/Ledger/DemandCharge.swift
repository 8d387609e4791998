import Domain

/// The charges on a period's highest power.
///
/// Σ billed months × highest facility power over the charge's slices, or what its ratchet keeps up × price; per
/// kVA with power over the power factor. What an earlier peak decides is a line of its own that says so.
struct DemandCharge: LedgerTerm {
  let name = "demand-charge"
  let component = CostComponent.energy

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    inventory.horizon.periods.enumerated().flatMap { t, period in
      inventory.sites.enumerated().flatMap { s, site in
        site.demandRates.flatMap { rate in
          fleet.billedDemand(s, t, by: rate).map { billed in
            Posting(
              site: site.id, period: period.id, item: billed.item(of: rate, in: fleet.horizon), kind: .opex,
              quantity: billed.demand.value * rate.unitsPerKilowatt(at: site),
              unit: rate.isApparent ? "kVA-month" : "kW-month", unitPrice: rate.price.perUnit)
          }
        }
      }
    }
  }
}
