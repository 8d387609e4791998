import Domain

/// Data leaving over the connections of a pool, by the tiers that their sum falls into.
///
/// Σ_tiers volume in the tier × price per GB; every connection bears its share of each tier, by its own volume. Where
/// all of them lie at one site, the bill is that site's alone.
struct EgressTiers: LedgerTerm {
  let name = "egress-tiers"
  let component = CostComponent.network

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    inventory.egressPools.flatMap { pool in
      let members = inventory.bandwidth.indices.filter { inventory.bandwidth[$0].egressPool == pool.id }
      let spansSites = Set(members.map { inventory.bandwidth[$0].site }).count > 1
      return inventory.horizon.periods.enumerated().flatMap { t, period -> [Posting] in
        let volumes = members.map { fleet.productEgress[$0, t] }
        let whole = volumes.reduce(.zero, +)
        guard whole > .zero else { return [] }
        let parts = pool.parts(of: whole, months: period.months)
        return zip(members, volumes).flatMap { member, volume in
          let product = inventory.bandwidth[member]
          return zip(pool.tiers, parts).map { tier, part in
            Posting(
              site: product.site, period: period.id,
              item: "\(product.label) \(pool.id) from \(tier.from.value.figure) GB", kind: .opex,
              quantity: part.value * (volume / whole), unit: "GB", unitPrice: tier.price.perUnit,
              isShared: spansSites)
          }
        }
      }
    }
  }
}
