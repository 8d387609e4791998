import Domain
import Optimization

extension Objective {
  /// What the program makes least.
  func expression(in setting: Setting) -> LinearExpression {
    switch self {
    case .cost: discountedCost(in: setting)
    case .capex: capex(in: setting)
    case .energy: energy(in: setting)
    case .carbon: carbon(in: setting)
    case .throughput: served(in: setting)
    }
  }

  /// What one unit of the expression stands for, in the unit the plan states: the currency, kWh, tCO2e, multiples of
  /// demand (which are made most, so a unit stands for −1).
  public var programUnit: Double {
    switch self {
    case .cost, .capex: ProgramMoney.unit
    case .energy: Conversions.kilowattsPerMegawatt
    case .carbon: 1
    case .throughput: -1
    }
  }

  private func discountedCost(in setting: Setting) -> LinearExpression {
    var cost = LinearExpression()
    for cash in allCostTerms.flatMap({ $0.cash(in: setting) }) {
      let years = cash.yearsUntilDue(in: setting.world.horizon)
      cost.add(cash.amount, times: setting.inventory.policy.discountFactor(years: years))
    }
    return cost.merged
  }

  private func capex(in setting: Setting) -> LinearExpression {
    var capex = LinearExpression()
    for cash in allCostTerms.flatMap({ $0.cash(in: setting) }) {
      if case .capex = cash.due { capex.add(cash.amount) }
    }
    return capex.merged
  }

  /// MWh.
  private func energy(in setting: Setting) -> LinearExpression {
    var energy = LinearExpression()
    for site in setting.inventory.sites {
      for period in setting.world.periods {
        for slice in setting.world.slices {
          let hours = setting.world.horizon.hours(of: slice, in: period)
          energy.add(
            setting.facilityPower(of: site, in: period, slice),
            times: hours.value / Conversions.kilowattsPerMegawatt)
        }
      }
    }
    return energy.merged
  }

  /// tCO2e.
  private func carbon(in setting: Setting) -> LinearExpression {
    var emissions = LinearExpression()
    for site in setting.inventory.sites {
      for period in setting.world.periods {
        emissions.add(setting.countedEmissions(at: site, in: period))
      }
    }
    return emissions.merged
  }

  /// −Σ weight × multiple of the workload's own demand.
  private func served(in setting: Setting) -> LinearExpression {
    var served = LinearExpression()
    var counted: Set<VariableIndex> = []
    for (workload, share) in setting.unknowns.share.all where counted.insert(share).inserted {
      let weight = setting.inventory.workload(workload)?.weight ?? 1
      served.add(-weight * (setting.inventory.multiples[workload] ?? 1), share)
    }
    return served
  }
}
