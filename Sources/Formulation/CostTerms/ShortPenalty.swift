import Domain
import Optimization

/// Work that is not served is held to cost its workload's penalty.
///
/// Formula: Σ_r,h hours[t,h] × short[w,r,t,h] × penalty[w]; in the middle of period t, no cash and counted by no
/// budget; component cluster.
struct ShortPenalty: CostTerm {
  let name = "short-penalty"
  let component = CostComponent.cluster

  func cash(in setting: Setting) -> [Cash] {
    let horizon = setting.world.horizon
    return setting.unknowns.short.all.compactMap { key, index in
      guard let period = horizon.period(key.period),
        let slice = setting.world.slices.first(where: { $0.id == key.slice }),
        let penalty = setting.inventory.workload(key.workload).flatMap(setting.inventory.shortPenalty(of:))
      else { return nil }
      let one = Throughput(setting.scale.factor(of: key.workload)).during(
        horizon.hours(of: slice, in: period))
      return Cash(
        due: .penalty, period: period,
        amount: LinearExpression(index, times: penalty * one / ProgramMoney.unit))
    }
  }
}
