import Domain

/// How large an inventory is, in one phrase.
struct InventorySize {
  private let inventory: Inventory

  init(_ inventory: Inventory) { self.inventory = inventory }

  /// `2 sites, 3 server types, 1 workload, 4 periods, 3 slices`.
  var text: String {
    [
      inventory.sites.count.counting("site"),
      inventory.serverTypes.count.counting("server type"),
      inventory.workloads.count.counting("workload"),
      inventory.horizon.periods.count.counting("period"),
      inventory.horizon.slices.count.counting("slice"),
    ].joined(separator: ", ")
  }
}
