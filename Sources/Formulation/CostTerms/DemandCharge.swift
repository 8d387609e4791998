import Domain
import Optimization

/// The highest facility power in a charge's slices is billed per kW and month, in the charge's months; a
/// ratchet bills no less than a share of the highest one measured in the months before.
///
/// Formula: price[d] × months[b] × billed[d,t,b] per bill b of period t, with peak[d,t] ≥ facility power[s,t,h]
/// for every slice h of the charge, billed[d,t,b] ≥ peak[d,t] and billed[d,t,b] ≥ share[d] × peak[d,t′] for every
/// period t′ looked back on; billed is peak itself where nothing is. Per kVA: price over power factor. Opex of
/// period t; component energy.
struct DemandCharge: CostTerm {
  let name = "demand-charge"
  let component = CostComponent.energy

  func cash(in setting: Setting) -> [Cash] {
    setting.demandAccounts.map { account in
      var amount = LinearExpression()
      let perKilowatt = account.rate.unitsPerKilowatt(at: account.site)
      for (number, bill) in account.bills(in: setting) {
        let oneKilowatt = account.rate.price * Power(perKilowatt).billed(months: bill.months)
        let billed = setting.unknowns.billedDemand[account.billKey(number)] ?? account.peak
        amount.add(oneKilowatt / ProgramMoney.unit, billed)
      }
      return Cash(due: .opex, period: account.period, amount: amount, site: account.site.id)
    }
  }

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.demandAccounts.flatMap { peaks(of: $0, in: setting) + ratchets(of: $0, in: setting) }
  }

  private func peaks(of account: DemandAccount, in setting: Setting) -> [LimitedRow] {
    setting.world.slices.filter(account.rate.measures).map { slice in
      var excess = setting.facilityPower(of: account.site, in: account.period, slice)
      excess.add(-1, account.peak)
      return LimitedRow("\(name)(\(account.label),\(account.period.id),\(slice.id))", excess, .atMost(0))
    }
  }

  private func ratchets(of account: DemandAccount, in setting: Setting) -> [LimitedRow] {
    account.bills(in: setting).flatMap { number, bill -> [LimitedRow] in
      guard let billed = setting.unknowns.billedDemand[account.billKey(number)] else { return [] }
      let label = "\(account.label),\(account.period.id),\(number + 1)"
      let kept = bill.lookback.compactMap { earlier in
        setting.unknowns.peak[account.key(in: earlier)].map { (earlier, $0, bill.share) }
      }
      return ([(account.period, account.peak, 1)] + kept).map { period, peak, share in
        var shortfall = LinearExpression(peak, times: share)
        shortfall.add(-1, billed)
        return LimitedRow("\(name)-billed(\(label),\(period.id))", shortfall, .atMost(0))
      }
    }
  }
}

/// One demand charge of one site in one period in which it may bill.
struct DemandAccount {
  let site: Site
  let rate: DemandRate
  let period: Period
  let peak: VariableIndex

  /// `ams`, or `ams,summer` for a charge with a name.
  var label: String { DemandPeakKey.label(site.id, rate.name) }

  func key(in period: Period) -> DemandPeakKey {
    DemandPeakKey(site: site.id, rate: rate.name, period: period.id)
  }

  func billKey(_ number: Int) -> DemandBillKey { DemandBillKey(peak: key(in: period), number: number) }

  func bills(in setting: Setting) -> [(offset: Int, element: DemandBill)] {
    Array(rate.bills(for: period, in: setting.world.horizon).enumerated())
  }
}

extension Setting {
  /// Every demand charge in every period in which it bills, in the order of sites, charges and periods.
  var demandAccounts: [DemandAccount] {
    inventory.sites.flatMap { site in
      site.demandRates.flatMap { rate in
        world.periods.compactMap { period in
          let key = DemandPeakKey(site: site.id, rate: rate.name, period: period.id)
          return unknowns.peak[key].map {
            DemandAccount(site: site, rate: rate, period: period, peak: $0)
          }
        }
      }
    }
  }
}
