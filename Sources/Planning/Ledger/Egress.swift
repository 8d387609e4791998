import Domain

/// Data leaving a site over a connection that charges for it.
///
/// Σ slices volume out × price per GB.
struct Egress: LedgerTerm {
  let name = "egress"
  let component = CostComponent.network

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    inventory.horizon.periods.enumerated().flatMap { t, period in
      inventory.bandwidth.enumerated().compactMap { b, product in
        product.egressPrice.map {
          Posting(
            site: product.site, period: period.id, item: product.label, kind: .opex,
            quantity: fleet.productEgress[b, t].value, unit: "GB", unitPrice: $0.perUnit)
        }
      }
    }
  }
}
