import Optimization

extension PlanProgram {
  /// Rows by which one amount set from outside must do for many decisions: budgets and caps of emissions.
  public var caps: [RowIndex] {
    let names: Set<String> = [BudgetLimit().name, CarbonLimit().name]
    return limits.indices.filter { place in limits[place].map { names.contains($0.key.constraint) } ?? false }
      .map(RowIndex.init)
  }
}
