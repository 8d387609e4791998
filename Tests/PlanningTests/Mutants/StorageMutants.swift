import Domain

extension Decisions {
  /// These decisions with a single one on storage changed, and the rules that the change must break.
  var storageMutants: [DecisionMutant] { orderMutants + placementMutants }

  private var orderMutants: [DecisionMutant] {
    let rules: Set = ["purchases", "storage-purchase", "storage-maintenance", "storage"]
    return storagePurchases.flatMap { key, count in
      [
        mutant("\(key) + 1", rules) { $0.storagePurchases[key] = count + 1 },
        mutant("\(key) - 1", rules.union(["storage-capacity"])) { $0.storagePurchases[key] = count - 1 },
        mutant("no \(key)", rules.union(["storage-capacity"])) { $0.storagePurchases[key] = nil },
      ]
    }
  }

  private var placementMutants: [DecisionMutant] {
    placed.flatMap { key, share in
      [
        mutant("\(key) + 1 %", ["data-placed", "storage"]) { $0.placed[key] = share * 1.01 },
        mutant("\(key) - 1 %", ["data-placed", "storage"]) { $0.placed[key] = share * 0.99 },
        mutant("no \(key)", ["data-placed", "storage"]) { $0.placed[key] = nil },
      ]
    }
  }
}
