import Domain

/// What unserved work is held to cost. No money is paid: the total counts it, cash and budgets do not.
///
/// Σ slices short × hours × penalty.
struct ShortPenalty: LedgerTerm {
  let name = "short-penalty"
  let component = CostComponent.cluster

  /// By period, workload and region; it belongs to no site.
  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    inventory.horizon.periods.enumerated().flatMap { t, period in
      inventory.workloads.enumerated().flatMap { w, workload -> [Posting] in
        guard let penalty = inventory.shortPenalty(of: workload) else { return [] }
        return inventory.regions.enumerated().map { r, region in
          let undone = inventory.horizon.slices.indices.reduce(Quantity<Work>.zero) {
            $0 + fleet.short[w, r, t, $1].during(fleet.hours[t, $1])
          }
          return Posting(
            site: ID(""), period: period.id, item: "\(workload.id) \(region)", kind: .penalty,
            quantity: undone.value, unit: workload.unit, unitPrice: penalty.perUnit)
        }
      }
    }
  }
}
