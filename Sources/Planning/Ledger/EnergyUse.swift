import Domain

/// Energy that sites use, slice by slice.
///
/// facility power × hours of the slice × energy price.
struct EnergyUse: LedgerTerm {
  let name = "energy-use"
  let component = CostComponent.energy

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    inventory.horizon.periods.enumerated().flatMap { t, period in
      inventory.sites.enumerated().flatMap { s, site in
        inventory.horizon.slices.enumerated().map { h, slice in
          Posting(
            site: site.id, period: period.id, item: slice.id.name, kind: .opex,
            quantity: fleet.energy(s, t, h).value, unit: "kWh",
            unitPrice: inventory.energyPrice(at: site.id, in: period.id, slice.id).perUnit)
        }
      }
    }
  }
}
