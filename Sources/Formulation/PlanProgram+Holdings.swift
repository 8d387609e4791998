import Domain
import Optimization

extension PlanProgram {
  /// Blocks that workloads have to themselves: of those that a point holds, no more than its work needs, because the
  /// program does not care how many idle servers have an owner. A job keeps what it holds: it draws power for it.
  func holdings(at values: [Double]) -> [HoldingKey: Int] {
    var holdings: [HoldingKey: Int] = [:]
    for (key, index) in setting.unknowns.held.all {
      guard let held = Int(exactly: values[index.rawValue].rounded()), held > 0,
        let pool = setting.useful.pool(of: key.workload, on: key.server)
      else { continue }
      let isJob = setting.inventory.workload(key.workload)?.scaling != nil
      let needed =
        isJob ? held : min(held, pool.pool.least(carrying: load(of: key, pool, at: values), of: held))
      holdings[key] = needed > 0 ? needed : nil
    }
    return holdings
  }

  /// In the busiest slice.
  private func load(of key: HoldingKey, _ pool: PoolPieces, at values: [Double]) -> Double {
    setting.world.slices.map { setting.load(of: key, pool, in: $0).value(at: values) }.max() ?? 0
  }
}
