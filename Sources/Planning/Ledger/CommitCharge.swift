import Domain

/// Traffic billed by the commitment that costs least in the period.
///
/// the greater of commitment and percentile traffic × months × the commitment's price; nothing where nothing is
/// carried.
struct CommitCharge: LedgerTerm {
  let name = "commit-charge"
  let component = CostComponent.network

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    inventory.horizon.periods.enumerated().flatMap { t, period in
      inventory.bandwidth.enumerated().compactMap { b, product in
        let billed = fleet.billedTraffic(b, t)
        guard !product.commitTiers.isEmpty,
          let chosen = product.cheapestCommit(for: billed, highest: fleet.peakTraffic(b, t).traffic)
        else { return nil }
        let tier = product.commitTiers[chosen]
        return Posting(
          site: product.site, period: period.id,
          item: "\(product.label) commit \(tier.commit.value.figure) Gbit/s", kind: .opex,
          quantity: tier.paid(for: billed).billed(months: period.months).value, unit: "Gbit/s-month",
          unitPrice: tier.price.perUnit)
      }
    }
  }
}
