import Domain

/// Servers brought from site to site, paid by the site they leave.
///
/// count × price of the move.
struct ServerMove: LedgerTerm {
  let name = "server-move"
  let component = CostComponent.cluster

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    fleet.placed.relocations.map { trip in
      let move = inventory.moves[trip.move]
      return Posting(
        site: move.from, period: inventory.horizon.periods[trip.period].id,
        item: "\(move.server) \(trip.cohort.label) to \(move.to)", kind: .opex, quantity: Double(trip.count),
        unit: "server", unitPrice: move.price.major)
    }
  }
}
