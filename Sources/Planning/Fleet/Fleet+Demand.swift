import Domain

/// Power that is billed or reserved.
extension Fleet {
  /// Highest facility power over the slices in which a demand charge measures.
  func measuredDemand(_ site: Int, _ period: Int, by rate: DemandRate) -> Power {
    horizon.slices.enumerated().filter { rate.measures($1) }
      .map { facilityPower[site, period, $0.offset] }.max() ?? .zero
  }

  /// Demand billed over a period, by the peak that decided it: Σ months × the highest of what is measured and what
  /// a ratchet keeps up. The period's own peak comes first, then earlier ones in order.
  func billedDemand(_ site: Int, _ period: Int, by rate: DemandRate) -> [BilledDemand] {
    let own = BilledDemand.Peak(ordinal: period, power: measuredDemand(site, period, by: rate))
    let bills = rate.bills(for: horizon.periods[period], in: horizon).map { bill in
      let kept = bill.lookback.map { earlier in
        BilledDemand.Peak(
          ordinal: earlier.ordinal, power: measuredDemand(site, earlier.ordinal, by: rate) * bill.share)
      }
      let past = BilledDemand.Peak(ordinal: BilledDemand.beforeThePlan, power: bill.floor)
      let deciding = (kept + [past]).reduce(own) { $1.isAbove($0) ? $1 : $0 }
      return BilledDemand(
        peak: deciding.ordinal, ofPeriod: period, demand: deciding.power.billed(months: bill.months))
    }
    let byPeak = Dictionary(grouping: bills, by: \.peak)
    return byPeak.sorted { $0.key > $1.key }.map { peak, bills in
      BilledDemand(peak: peak, ofPeriod: period, demand: bills.map(\.demand).reduce(.zero, +))
    }
  }

  /// Power reserved in a period: the highest of what was reserved at the start and of all facility power so far.
  func reservedPower(_ inventory: Inventory, _ site: Int, _ period: Int) -> Power {
    (0...period).map { peakPower(site, $0) }.reduce(inventory.sites[site].tariff.reservedAtStart, max)
  }

  /// IT power that rent is paid for: all equipment at its configured maximum, without PUE.
  func rentedPower(_ inventory: Inventory, _ site: Int, _ period: Int) -> Power {
    allLoads.reduce(.zero) { $0 + $1.configuredMaximum(inventory, self, site, period) }
  }
}

/// Demand that one peak makes a demand charge bill in a period.
struct BilledDemand {
  /// What may decide a bill.
  struct Peak {
    /// Position of its period.
    let ordinal: Int
    /// What is billed for it, a ratchet's share taken.
    let power: Power

    func isAbove(_ other: Self) -> Bool {
      power.value > other.power.value + Tolerance.arithmetic * max(1, other.power.value)
    }
  }

  static let beforeThePlan = -1

  /// Position of the period of the peak.
  let peak: Int
  /// Position of the period that is billed.
  let ofPeriod: Int
  let demand: Quantity<KilowattMonth>

  /// `summer`, or `summer (peak of 2026Q1)` where a ratchet bills an earlier peak.
  func item(of rate: DemandRate, in horizon: Horizon) -> String {
    switch peak {
    case ofPeriod: rate.name
    case Self.beforeThePlan: "\(rate.name) (peak before the plan)"
    default: "\(rate.name) (peak of \(horizon.periods[peak].id))"
    }
  }
}
