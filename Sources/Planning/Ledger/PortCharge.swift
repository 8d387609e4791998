import Domain

/// Ports of connections, rented by the month.
///
/// ports × months × price.
struct PortCharge: LedgerTerm {
  let name = "port-charge"
  let component = CostComponent.network

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    fleet.placed.network.ports.map { ports in
      let (product, period) = (inventory.bandwidth[ports.line], inventory.horizon.periods[ports.period])
      return Posting(
        site: product.site, period: period.id, item: product.label, kind: .opex,
        quantity: Double(ports.count * period.months), unit: "port-month",
        unitPrice: product.portPrice.perUnit)
    }
  }
}
