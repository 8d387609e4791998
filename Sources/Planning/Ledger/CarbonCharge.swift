import Domain

/// Emissions paid by the tonne.
///
/// carbon price of the period × emissions of the energy used, and of what was ordered where that counts.
struct CarbonCharge: LedgerTerm {
  let name = "carbon-charge"
  let component = CostComponent.energy

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    let policy = inventory.policy.carbon
    return inventory.horizon.periods.enumerated().flatMap { t, period -> [Posting] in
      guard let price = policy.prices[period.id] else { return [] }
      return inventory.sites.enumerated().flatMap { s, site -> [Posting] in
        func posting(_ item: String, _ emissions: Emissions) -> Posting {
          Posting(
            site: site.id, period: period.id, item: item, kind: .opex, quantity: emissions.tonnes,
            unit: "t CO2e", unitPrice: price.perUnit * Conversions.kilogramsPerTonne)
        }
        let operation = posting("operation", fleet.emissions(inventory, s, t, on: policy.basis))
        let embodied = posting("embodied", fleet.embodiedEmissions(inventory, s, t))
        return policy.countsEmbodied ? [operation, embodied] : [operation]
      }
    }
  }
}
