import Domain

/// Traffic billed at the 95th percentile.
///
/// percentile traffic, the greater of both directions × months × price per Gbit/s and month.
struct BandwidthCharge: LedgerTerm {
  let name = "bandwidth-charge"
  let component = CostComponent.network

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    inventory.horizon.periods.enumerated().flatMap { t, period in
      inventory.bandwidth.enumerated().compactMap { b, product in
        product.percentilePrice.map {
          Posting(
            site: product.site, period: period.id, item: product.label, kind: .opex,
            quantity: fleet.billedTraffic(b, t).billed(months: period.months).value,
            unit: "Gbit/s-month", unitPrice: $0.perUnit)
        }
      }
    }
  }
}
