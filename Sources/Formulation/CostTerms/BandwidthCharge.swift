import Domain
import Optimization

/// Traffic is billed at its 95th percentile: slices of at most 5 % of the hours in all are left out, per
/// direction, and the greater direction counts.
///
/// Formula: price[p] × months[t] × billed[p,t], with billed[p,t] ≥ traffic[p,t,h,d] − most traffic[p,t,h,d] ×
/// leftout[p,t,h,d] and Σ_h share[h] × leftout[p,t,h,d] ≤ 5 %; opex of period t; component network.
struct BandwidthCharge: CostTerm {
  let name = "bandwidth-charge"
  let component = CostComponent.network

  func cash(in setting: Setting) -> [Cash] {
    charged(in: setting).compactMap { product, period, billed in
      guard let price = product.percentilePrice else { return nil }
      let oneGigabit = price * Traffic(1).billed(months: period.months)
      return Cash(
        due: .opex, period: period,
        amount: LinearExpression(billed, times: oneGigabit / ProgramMoney.unit),
        site: product.site)
    }
  }

  func rows(in setting: Setting) -> [LimitedRow] {
    charged(in: setting).flatMap { product, period, billed in
      Direction.allCases.flatMap { direction in
        percentile(of: product, direction, billed, period, in: setting)
          + share(of: product, direction, period, in: setting)
      }
    }
  }

  /// The slices of highest traffic are left out, and the traffic that remains is billed.
  func settle(_ values: inout [Double], in setting: Setting) {
    for (product, period, billed) in charged(in: setting) {
      values[billed.rawValue] = Direction.allCases.reduce(0) { most, direction in
        max(most, setting.leaveOut(of: product, direction, in: period, &values))
      }
    }
  }

  private func charged(in setting: Setting) -> [(BandwidthProduct, Period, VariableIndex)] {
    setting.inventory.bandwidth.flatMap { product in
      setting.world.periods.compactMap { period in
        setting.unknowns.billed[ProductPeriodKey(product: ProductKey(product), period: period.id)]
          .map { (product, period, $0) }
      }
    }
  }

  private func percentile(
    of product: BandwidthProduct, _ direction: Direction, _ billed: VariableIndex, _ period: Period,
    in setting: Setting
  ) -> [LimitedRow] {
    setting.world.slices.compactMap { slice in
      var excess = setting.traffic(over: product, direction, in: period, slice)
      guard !excess.terms.isEmpty else { return nil }
      excess.add(-1, billed)
      if let leftOut = setting.unknowns.leftOut[leftOutKey(product, period, slice, direction)] {
        excess.add(-setting.mostTraffic(over: product, direction, in: period, slice), leftOut)
      }
      return LimitedRow(
        "\(name)(\(product.label),\(period.id),\(slice.id),\(direction.rawValue))", excess, .atMost(0))
    }
  }

  private func share(
    of product: BandwidthProduct, _ direction: Direction, _ period: Period, in setting: Setting
  ) -> [LimitedRow] {
    var share = LinearExpression()
    for slice in setting.world.slices {
      if let leftOut = setting.unknowns.leftOut[leftOutKey(product, period, slice, direction)] {
        share.add(slice.share, leftOut)
      }
    }
    guard !share.terms.isEmpty else { return [] }
    let name = "\(name)-free(\(product.label),\(period.id),\(direction.rawValue))"
    return [LimitedRow(name, share, .atMost(BandwidthProduct.freeShare + Tolerance.wholeNumber))]
  }

  private func leftOutKey(
    _ product: BandwidthProduct, _ period: Period, _ slice: Slice, _ direction: Direction
  ) -> LeftOutKey {
    LeftOutKey(
      product: ProductKey(product), period: period.id, slice: slice.id, direction: direction)
  }
}
