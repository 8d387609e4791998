import Domain
import Optimization

/// A demand charge of a site in one period.
struct DemandPeakKey: Hashable, Sendable {
  let site: ID<Site>
  /// Empty for the site's charge without a name.
  let rate: String
  let period: ID<Period>

  static func label(_ site: ID<Site>, _ rate: String) -> String {
    rate.isEmpty ? site.name : "\(site),\(rate)"
  }
}

/// One of a period's bills, counted from 0.
struct DemandBillKey: Hashable, Sendable {
  let peak: DemandPeakKey
  let number: Int
}

/// Making the unknowns of billed and of reserved power. All follow from what is drawn.
extension Unknowns {
  mutating func addDemand(_ world: World, _ problem: inout Problem) {
    for site in world.inventory.sites {
      for rate in site.demandRates {
        for period in world.periods where world.mayBeOpen(site, in: period) {
          addBills(of: rate, at: site, in: period, world, &problem)
        }
      }
      for period in world.periods where site.tariff.reservedPower != nil && world.mayBeOpen(site, in: period)
      {
        reserved.insert(
          SitePeriodKey(site: site.id, period: period.id),
          problem.add(
            Variable(
              "reserved(\(site.id),\(period.id))", .continuous, .atLeast(site.tariff.reservedAtStart.value))))
      }
    }
  }

  private mutating func addBills(
    of rate: DemandRate, at site: Site, in period: Period, _ world: World, _ problem: inout Problem
  ) {
    let bills = rate.bills(for: period, in: world.horizon)
    guard !bills.isEmpty else { return }
    let key = DemandPeakKey(site: site.id, rate: rate.name, period: period.id)
    let place = "\(DemandPeakKey.label(site.id, rate.name)),\(period.id)"
    peak.insert(key, problem.add(Variable("peak(\(place))")))
    for (number, bill) in bills.enumerated() where bill.isRatcheted {
      let variable = Variable("billeddemand(\(place),\(number + 1))", .continuous, .atLeast(bill.floor.value))
      billedDemand.insert(DemandBillKey(peak: key, number: number), problem.add(variable))
    }
  }
}
