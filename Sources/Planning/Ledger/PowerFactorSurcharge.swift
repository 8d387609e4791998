import Domain

/// What energy costs more because the power factor is too low.
///
/// facility energy of the period × price per point × points below the threshold.
struct PowerFactorSurcharge: LedgerTerm {
  let name = "power-factor-surcharge"
  let component = CostComponent.energy

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    inventory.horizon.periods.enumerated().flatMap { t, period in
      inventory.sites.enumerated().map { s, site in
        let energy = inventory.horizon.slices.indices.reduce(Energy.zero) { $0 + fleet.energy(s, t, $1) }
        return Posting(
          site: site.id, period: period.id, item: "", kind: .opex, quantity: energy.value, unit: "kWh",
          unitPrice: site.tariff.surchargePrice.perUnit)
      }
    }
  }
}
