/// Putting right what a search within its gap may leave undone: whole-number choices that follow from the rest
/// of the plan, such as the tier of a price that the quantity reaches.
extension PlanProgram {
  /// The same point with every cost term's own choices put right. It costs no more, and obeys every row that the
  /// point obeys.
  public func settled(_ values: [Double]) -> [Double] {
    var values = values
    for term in allCostTerms { term.settle(&values, in: setting) }
    return values
  }
}
