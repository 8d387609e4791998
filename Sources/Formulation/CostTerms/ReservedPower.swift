import Domain
import Optimization

/// Reserved power is paid whether it is drawn or not: it covers the highest facility power, and what was once
/// reserved stays so.
///
/// Formula: price[s] × months[t] × reserved[s,t], with reserved[s,t] ≥ facility power[s,t,h] for every slice h
/// and reserved[s,t] ≥ reserved[s,t−1], from what was reserved at the start; opex of period t; component cluster.
struct ReservedPower: CostTerm {
  let name = "reserved-power"
  let component = CostComponent.cluster

  func cash(in setting: Setting) -> [Cash] {
    reservations(in: setting).map { site, period, reserved in
      let price = site.tariff.reservedPower ?? Price(perUnit: 0)
      let oneKilowatt = price * Power(1).billed(months: period.months)
      return Cash(
        due: .opex, period: period,
        amount: LinearExpression(reserved, times: oneKilowatt / ProgramMoney.unit),
        site: site.id)
    }
  }

  func rows(in setting: Setting) -> [LimitedRow] {
    reservations(in: setting).flatMap { site, period, reserved in
      setting.world.slices.map { slice in
        var excess = setting.facilityPower(of: site, in: period, slice)
        excess.add(-1, reserved)
        return LimitedRow("\(name)(\(site.id),\(period.id),\(slice.id))", excess, .atMost(0))
      } + kept(at: site, since: period, reserved, in: setting)
    }
  }

  private func kept(
    at site: Site, since period: Period, _ reserved: VariableIndex, in setting: Setting
  ) -> [LimitedRow] {
    guard period.ordinal > 0 else { return [] }
    let before = setting.world.periods[period.ordinal - 1]
    return setting.unknowns.reserved[SitePeriodKey(site: site.id, period: before.id)].map { earlier in
      var fall = LinearExpression(earlier)
      fall.add(-1, reserved)
      return [LimitedRow("\(name)-kept(\(site.id),\(period.id))", fall, .atMost(0))]
    } ?? []
  }

  private func reservations(in setting: Setting) -> [(Site, Period, VariableIndex)] {
    setting.unknowns.reserved.all.compactMap { key, index in
      guard let site = setting.inventory.site(key.site),
        let period = setting.world.horizon.period(key.period)
      else { return nil }
      return (site, period, index)
    }
  }
}
