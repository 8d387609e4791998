import Domain

/// Servers sold before their end of life, paid at the start of the period.
///
/// −count × resale price of the cohort in the period.
struct ServerResale: LedgerTerm {
  let name = "server-resale"
  let component = CostComponent.hardware

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    fleet.placed.retirements.map { sale in
      let (server, period) = (inventory.serverTypes[sale.server], inventory.horizon.periods[sale.period])
      let price = inventory.horizon.resalePrice(of: server, sale.cohort, at: period) ?? .zero
      return Posting(
        site: inventory.sites[sale.site].id, period: period.id, item: "\(server.id) \(sale.cohort.label)",
        kind: .resale, quantity: Double(sale.count), unit: "server", unitPrice: -price.major)
    }
  }
}
