import Domain

extension Coast {
  /// The Coast with books: sites and racks over ten years, GPU servers over two from the last half-year on.
  static var accounted: Coast {
    var coast = Coast()
    coast.accelerators = 8
    coast.accounting = Accounting(
      interest: Interest(rate: 0.06), facilityLifeMonths: 120,
      lifeChanges: [LifeChange(server: gpu, from: half, lifeMonths: 24)])
    return coast
  }
}
