import Domain

extension Inventory {
  /// A cost that no plan is below, by the signs of the prices alone, major units: 0 where nothing is paid for but what costs
  /// something, and −∞ where something might be.
  ///
  /// What bought equipment is worth in the end is a share of what was paid for it, later. Energy may have a price below 0;
  /// servers that stood before may be sold; and servers with volume discounts are worth a share of another price.
  public var leastCost: Double {
    let earns =
      energyPrices.values.contains { $0.perUnit < 0 }
      || serverTypes.contains { $0.resaleRate != nil || $0.terms.discounts != nil || $0.salvageRate > 1 }
      || storageTypes.contains { $0.salvageRate > 1 }
    return earns || policy.discountRate < 0 ? -.infinity : 0
  }
}
