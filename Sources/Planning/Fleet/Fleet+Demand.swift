import Domain

/// Power that is billed or reserved.
extension Fleet {
  /// Highest facility power over the slices in which a demand charge measures.
  func measuredDemand(_ site: Int, _ period: Int, by rate: DemandRate) -> Power {
    horizon.slices.enumerated().filter { rate.measures($1) }
      .map { facilityPower[site, period, $0.offset] }.max() ?? .zero
  }

  /// Demand billed over a period: Σ bills months × the highest of what is measured and what a ratchet keeps up.
  func billedDemand(_ site: Int, _ period: Int, by rate: DemandRate) -> Quantity<KilowattMonth> {
    rate.bills(for: horizon.periods[period], in: horizon).reduce(.zero) { sum, bill in
      let kept = bill.lookback.map { measuredDemand(site, $0.ordinal, by: rate) * bill.share }
      let billed = kept.reduce(max(bill.floor, measuredDemand(site, period, by: rate)), max)
      return sum + billed.billed(months: bill.months)
    }
  }

  /// Power reserved in a period: the highest facility power of it and of every period before.
  func reservedPower(_ site: Int, _ period: Int) -> Power {
    (0...period).map { peakPower(site, $0) }.max() ?? .zero
  }

  /// IT power that rent is paid for: all equipment at its configured maximum, without PUE.
  func rentedPower(_ inventory: Inventory, _ site: Int, _ period: Int) -> Power {
    allLoads.reduce(.zero) { $0 + $1.configuredMaximum(inventory, self, site, period) }
  }
}
