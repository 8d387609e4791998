import Domain
import Optimization

/// Data leaving over the connections of a pool is added up and paid by graduated tiers: each GB at the price of the
/// tier that it falls into.
///
/// Formula: Σ_i price[pool,i] × tieredvolume[pool,t,i], with Σ_i tieredvolume = Σ_p,h routed work × bytes out. Where the
/// price falls from one tier to the next, reachedtier[pool,t,i] ∈ {0, 1}: the tiers before i hold at least their whole
/// width × reachedtier, tier i and those behind it, up to the next fall, at most theirs × reachedtier. Opex of period t;
/// component network.
struct EgressTiers: CostTerm {
  let name = "egress-tiers"
  let component = CostComponent.network

  /// A pool whose connections all lie at one site is that site's bill.
  func cash(in setting: Setting) -> [Cash] {
    bills(in: setting).map { bill in
      var amount = LinearExpression()
      for step in bill.steps {
        // Terabytes at a price per gigabyte, in thousands: the factors cancel out.
        amount.add(step.price.perUnit * Conversions.kilo / ProgramMoney.unit, step.volume)
      }
      let sites = Set(setting.inventory.bandwidth.filter { $0.egressPool == bill.pool.id }.map(\.site))
      return Cash(
        due: .opex, period: bill.period, amount: amount, site: sites.count == 1 ? sites.first : nil)
    }
  }

  func rows(in setting: Setting) -> [LimitedRow] {
    bills(in: setting).flatMap { bill in [total(bill, in: setting)] + order(bill) }
  }

  /// Volume falls into tiers from the first on.
  func settle(_ values: inout [Double], in setting: Setting) {
    for bill in bills(in: setting) {
      var left = volume(of: bill, in: setting).value(at: values)
      for step in bill.steps {
        let part = max(0, min(left, step.width))
        values[step.volume.rawValue] = part
        left -= part
        if let reached = step.reached { values[reached.rawValue] = part > 0 ? 1 : 0 }
      }
    }
  }

  /// A tier that the volume may reach.
  private struct Step {
    let tier: Int
    let price: Price<Gigabyte>
    let volume: VariableIndex
    /// TB.
    let width: Double
    /// Present where the price falls.
    let reached: VariableIndex?
  }

  /// A pool in one period.
  private struct Bill {
    let pool: EgressPool
    let period: Period
    let steps: [Step]

    /// Stretches of tiers over which the price does not fall.
    var runs: [[Step]] {
      steps.reduce(into: []) { runs, step in
        if step.reached != nil || runs.isEmpty { runs.append([]) }
        runs[runs.count - 1].append(step)
      }
    }
  }

  private func bills(in setting: Setting) -> [Bill] {
    setting.inventory.egressPools.flatMap { pool in
      setting.world.periods.map { period in
        let most = setting.world.mostVolume(of: pool, in: period)
        let stretches = pool.stretches(months: period.months)
        let steps = stretches.enumerated().compactMap { tier, stretch -> Step? in
          let key = EgressTierKey(pool: pool.id, period: period.id, tier: tier)
          return setting.unknowns.tieredVolume[key].map { volume in
            Step(
              tier: tier, price: pool.tiers[tier].price, volume: volume,
              width: (min(stretch.to ?? most, most) - stretch.from).value / Conversions.kilo,
              reached: setting.unknowns.reachedTier[key])
          }
        }
        return Bill(pool: pool, period: period, steps: steps)
      }
    }
  }

  /// TB leaving over the pool's connections.
  private func volume(of bill: Bill, in setting: Setting) -> LinearExpression {
    var volume = LinearExpression()
    for product in setting.inventory.bandwidth where product.egressPool == bill.pool.id {
      volume.add(setting.egress(over: product, in: bill.period), times: 1 / Conversions.kilo)
    }
    return volume
  }

  private func total(_ bill: Bill, in setting: Setting) -> LimitedRow {
    var balance = volume(of: bill, in: setting)
    for step in bill.steps { balance.add(-1, step.volume) }
    return LimitedRow("\(name)(\(bill.pool.id),\(bill.period.id))", balance, .exactly(0))
  }

  private func order(_ bill: Bill) -> [LimitedRow] {
    zip(bill.runs, bill.runs.dropFirst()).flatMap { before, after -> [LimitedRow] in
      guard let first = after.first, let reached = first.reached else { return [] }
      let place = "(\(bill.pool.id),\(bill.period.id),\(first.tier + 1))"
      return [
        LimitedRow("\(name)-full\(place)", filled(before, reached), .atLeast(0)),
        LimitedRow("\(name)-reached\(place)", filled(after, reached), .atMost(0)),
      ]
    }
  }

  /// Σ volumes − Σ widths × reached.
  private func filled(_ run: [Step], _ reached: VariableIndex) -> LinearExpression {
    var filled = LinearExpression()
    for step in run { filled.add(1, step.volume) }
    filled.add(-run.reduce(0) { $0 + $1.width }, reached)
    return filled
  }
}
