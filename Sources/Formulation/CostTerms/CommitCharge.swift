import Domain
import Optimization

/// A connection with commitments is billed by one of them in each period, whichever costs least: its price for
/// every Gbit/s of the 95th percentile, but for no less than is committed. Where nothing is carried there is no
/// contract.
///
/// Formula: months[t] × Σ_i price[p,i] × (commit[p,i] × committed[p,t,i] + beyondcommit[p,t,i]), with Σ_i committed ≤ 1,
/// billed[p,t] ≤ Σ_i min(commit[p,i], most traffic) × committed[p,t,i] + beyondcommit[p,t,i], beyondcommit[p,t,i] ≤ (most traffic − commit) ×
/// committed[p,t,i] and, for slices left out of the percentile, traffic[p,t,h,d] ≤ most traffic × Σ_i committed; opex of
/// period t; component network.
struct CommitCharge: CostTerm {
  let name = "commit-charge"
  let component = CostComponent.network

  func cash(in setting: Setting) -> [Cash] {
    contracts(in: setting).map { contract in
      var amount = LinearExpression()
      let month = Traffic(1).billed(months: contract.period.months)
      for (tier, committed, beyond) in contract.tiers {
        let oneGigabit = tier.price * month / ProgramMoney.unit
        amount.add(oneGigabit * tier.commit.value, committed)
        amount.add(oneGigabit, beyond)
      }
      return Cash(due: .opex, period: contract.period, amount: amount, site: contract.product.site)
    }
  }

  func rows(in setting: Setting) -> [LimitedRow] {
    contracts(in: setting).flatMap { contract in
      [one(contract), covered(contract, in: setting)] + beyond(contract, in: setting)
        + carried(contract, in: setting)
    }
  }

  /// The commitment that costs least for the traffic is in force.
  func settle(_ values: inout [Double], in setting: Setting) {
    for contract in contracts(in: setting) {
      let billed = Traffic(values[contract.billed.rawValue])
      let highest = setting.highestTraffic(over: contract.product, in: contract.period, at: values)
      let chosen = contract.product.cheapestCommit(for: billed, highest: highest)
      for (place, (tier, committed, beyond)) in contract.tiers.enumerated() {
        values[committed.rawValue] = place == chosen ? 1 : 0
        values[beyond.rawValue] = place == chosen ? max(0, (billed - tier.commit).value) : 0
      }
    }
  }

  /// A connection with commitments in one period.
  private struct Contract {
    let product: BandwidthProduct
    let period: Period
    let billed: VariableIndex
    let tiers: [(tier: CommitTier, committed: VariableIndex, beyond: VariableIndex)]
    var place: String { "(\(product.label),\(period.id))" }
  }

  private func contracts(in setting: Setting) -> [Contract] {
    setting.inventory.bandwidth.filter { !$0.commitTiers.isEmpty }.flatMap { product in
      setting.world.periods.compactMap { period in
        let key = ProductKey(product)
        guard let billed = setting.unknowns.billed[ProductPeriodKey(product: key, period: period.id)] else {
          return nil
        }
        let tiers = product.commitTiers.enumerated().compactMap { place, tier in
          let tierKey = CommitTierKey(product: key, period: period.id, tier: place)
          return setting.unknowns.committed[tierKey].flatMap { committed in
            setting.unknowns.beyondCommit[tierKey].map { (tier, committed, $0) }
          }
        }
        return Contract(product: product, period: period, billed: billed, tiers: tiers)
      }
    }
  }

  private func one(_ contract: Contract) -> LimitedRow {
    var count = LinearExpression()
    for tier in contract.tiers { count.add(1, tier.committed) }
    return LimitedRow("\(name)-one\(contract.place)", count, .atMost(1))
  }

  /// More than the most traffic need not be covered.
  private func covered(_ contract: Contract, in setting: Setting) -> LimitedRow {
    let most = setting.world.mostTraffic(over: contract.product, in: contract.period)
    var excess = LinearExpression(contract.billed)
    for (tier, committed, beyond) in contract.tiers {
      excess.add(-min(tier.commit.value, most), committed)
      excess.add(-1, beyond)
    }
    return LimitedRow("\(name)\(contract.place)", excess, .atMost(0))
  }

  private func beyond(_ contract: Contract, in setting: Setting) -> [LimitedRow] {
    let most = setting.world.mostTraffic(over: contract.product, in: contract.period)
    return contract.tiers.enumerated().map { place, entry in
      var excess = LinearExpression(entry.beyond)
      excess.add(-max(0, most - entry.tier.commit.value), entry.committed)
      return LimitedRow(
        "\(name)-beyond(\(contract.product.label),\(contract.period.id),\(place + 1))", excess, .atMost(0))
    }
  }

  /// Nothing is carried without a contract, not even in slices that the percentile leaves out.
  private func carried(_ contract: Contract, in setting: Setting) -> [LimitedRow] {
    let (product, period) = (contract.product, contract.period)
    return setting.world.slices.flatMap { slice in
      Direction.allCases.compactMap { direction -> LimitedRow? in
        let key = LeftOutKey(
          product: ProductKey(product), period: period.id, slice: slice.id, direction: direction)
        var excess = setting.traffic(over: product, direction, in: period, slice)
        guard setting.unknowns.leftOut[key] != nil, !excess.terms.isEmpty else { return nil }
        let most = setting.mostTraffic(over: product, direction, in: period, slice)
        for tier in contract.tiers { excess.add(-most, tier.committed) }
        let place = "(\(product.label),\(period.id),\(slice.id),\(direction.rawValue))"
        return LimitedRow("\(name)-carried\(place)", excess, .atMost(0))
      }
    }
  }
}

extension Setting {
  /// Highest traffic of a product at a point, over all slices and both directions.
  func highestTraffic(
    over product: BandwidthProduct, in period: Period, at values: [Double]
  ) -> Traffic {
    Traffic(
      world.slices.reduce(0) { most, slice in
        Direction.allCases.reduce(most) {
          max($0, traffic(over: product, $1, in: period, slice).value(at: values))
        }
      })
  }
}
