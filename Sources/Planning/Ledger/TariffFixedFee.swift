import Domain

/// The standing charge of a site's energy supplier.
///
/// months of the period × fee per month, while the site is open.
struct TariffFixedFee: LedgerTerm {
  let name = "tariff-fixed-fee"
  let component = CostComponent.energy

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    inventory.horizon.periods.enumerated().flatMap { t, period in
      inventory.sites.enumerated().compactMap { s, site in
        guard fleet.isOpen(s, t) else { return nil }
        return Posting(
          site: site.id, period: period.id, item: "", kind: .opex, quantity: Double(period.months),
          unit: "month", unitPrice: site.tariff.fixedFee.perUnit)
      }
    }
  }
}
